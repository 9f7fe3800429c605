import { readingOf } from "./read-sheet.ts";

const HEADINGS = "Agency,Service,COFOG,Theme,Gross,External income,Internal income,Apportionment basis";

/** Two lines of the partner template with these incomes; and what is read of them. */
function read(incomes: readonly (readonly [external: string, internal: string])[], mapping = {}) {
  const lines = incomes.map((income, at) => `County,Service ${String(at)},04.5,Roads,1000,${income.join(",")},direct`);
  const reading = readingOf([HEADINGS, ...lines].join("\n"), mapping);
  return {
    taken: [reading.mapping.externalIncome?.header ?? null, reading.mapping.internalIncome?.header ?? null],
    below: reading.incomeIsBelow ?? [],
    says: reading.findings
      .filter(({ code }) => code.startsWith("income-"))
      .map(({ code, params }) => [code, params["heading"]]),
  };
}
const BOTH = ["External income", "Internal income"];

describe("how the partner template's income is signed", () => {
  it.each<[string, [string, string][], unknown]>([
    [
      "above nought, as the method has it",
      [
        ["200", "30"],
        ["100", ""],
      ],
      { taken: BOTH, below: [], says: [] },
    ],
    [
      "external below nought throughout, and internal with it",
      [
        ["-200", "-30"],
        ["-100", "-20"],
      ],
      {
        taken: BOTH,
        below: ["externalIncome", "internalIncome"],
        says: [
          ["income-taken-as-minus", "External income"],
          ["income-taken-as-minus", "Internal income"],
        ],
      },
    ],
    [
      "external below nought alone",
      [
        ["-200", "30"],
        ["-100", "20"],
      ],
      { taken: BOTH, below: ["externalIncome"], says: [["income-taken-as-minus", "External income"]] },
    ],
    [
      "external mostly below: nothing tells what it is, and it is not taken",
      [
        ["-200", ""],
        ["-100", ""],
        ["50", ""],
      ],
      { taken: [null, "Internal income"], below: [], says: [["income-below-nought", "External income"]] },
    ],
    [
      "internal below nought where external is above: a body that repays, and a person is told",
      [
        ["200", "-30"],
        ["100", "-20"],
      ],
      { taken: BOTH, below: [], says: [["income-as-it-stands", "Internal income"]] },
    ],
    [
      "one refund among several",
      [
        ["200", "30"],
        ["-5", "20"],
      ],
      { taken: BOTH, below: [], says: [] },
    ],
  ])("%s", (_, incomes, expected) => {
    expect(read(incomes)).toEqual(expected);
  });

  it("a net figure of all income of its line proves it, external and internal together", () => {
    const table = [
      `${HEADINGS},Net expenditure`,
      "County,Roads,04.5,Roads,1000,-200,-30,direct,770",
      "County,Homes,06.1,Homes,600,-100,-20,direct,480",
    ];
    const reading = readingOf(table.join("\n"));
    expect([reading.mapping.amount?.header, reading.incomeIsBelow]).toEqual([
      "Gross",
      ["externalIncome", "internalIncome"],
    ]);
    expect(reading.findings.map(({ code }) => code)).toContain("income-read-as-minus");
  });
});
