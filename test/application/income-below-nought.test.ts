import type { PlaceView } from "#application/view/place-view";
import { describeFinding } from "#domain/findings/words";
import type { RawCell } from "#domain/ledger/cells";
import { given, openPane } from "#test/application/pane/open-pane";
import { leftInPairs } from "#taskpane/count/transfer-sides";
import { openOffice } from "#test/office/office-bench";
import { UNCLEAR_INCOME } from "./unclear-income.ts";

const HEADINGS = [
  "Agency",
  "Service",
  "COFOG",
  "Theme",
  "Gross",
  "External income",
  "Internal income",
  "Apportionment basis",
];

async function counted(lines: readonly (readonly RawCell[])[], mappings = {}): Promise<PlaceView> {
  const { port, session } = await openOffice([{ name: "Lines", rows: lines }]);
  const said = {
    sources: { S01: { agency: "County", measure: "gross" } },
    agencies: { County: { home: "inside" }, District: { home: "inside" } },
    place: { name: "Wold", financialYear: "FY 2025-26", unit: "£" },
    mappings,
  } as const;
  const { view } = given(await openPane(port).recount(said));
  session.close();
  return view;
}

const figuresOf = ({ count }: PlaceView) => {
  const { totalPence, externalIncomePence, netPence } = count!.count;
  return [totalPence, externalIncomePence, netPence];
};

const resultsOf = ({ checks }: PlaceView, ids: readonly string[]) =>
  ids.map((id) => checks.find((check) => check.id === id)?.result);

describe("a place whose template has its income below nought", () => {
  it("is net of it: gross £1,600, external income £300, net £1,300; and the sheet's formulas agree", async () => {
    const view = await counted([
      HEADINGS,
      ["County", "Roads", "04.5", "Roads", 1000, -200, -30, "direct"],
      ["County", "Homes", "06.1", "Homes", 600, -100, -20, "direct"],
    ]);
    expect(figuresOf(view)).toEqual([160000, 30000, 130000]);
    const results = ["F9", "F11", "F12"].map((id) => view.checks.find((check) => check.id === id)?.result);
    expect(results).toEqual(["Ties", "Ties", "Ties"]);
  });
});

describe("income of an outturn that a person names, mostly below nought, with nothing to prove it", () => {
  it("is taken as it stands, and the finding says that it was taken: gross £1,900, income −£250, net £2,150", async () => {
    const lines = [
      ["Body", "Service", "Gross expenditure", "Income"],
      ["County", "Roads", 1000, -200],
      ["County", "Homes", 600, -100],
      ["County", "Parks", 300, 50],
    ];
    const view = await counted(lines, { Lines: { externalIncome: "Income" } });
    expect(figuresOf(view)).toEqual([190000, -25000, 215000]);
    const said = view.sources.flatMap(({ findings }) => findings).filter(({ code }) => code.startsWith("income-"));
    expect(said.map(describeFinding)).toEqual([
      "Income under “Income” of Sheet “Lines” (column D) is mostly or all written below nought, and it was taken as it stands: " +
        "it makes net spending larger. If it is income that was received, say in Sources how income is written, or write it above " +
        "nought, then Recount.",
    ]);
    // Named by nobody it is not taken, and the finding says so.
    const unnamed = await counted(lines);
    expect(figuresOf(unnamed)).toEqual([190000, 0, 190000]);
    const codes = unnamed.sources.flatMap(({ findings }) => findings.map(({ code }) => code));
    expect(codes).toContain("income-below-nought");
  });
});

describe("income from a counted body that stands as a line of the spending", () => {
  const POLICE = "Wold Police and Crime Commissioner";
  const PAIR = { payer: "Wold Borough Council", payee: POLICE, capital: "revenue", kind: "", note: "" };
  const LINES = [
    ["Agency", "Service", "Description", "Revenue or capital", "Gross"],
    ["Wold Borough Council", "Care", "Homes", "revenue", 2000],
    ["Wold Borough Council", "Safety", `Contribution to ${POLICE}`, "revenue", 300],
    [POLICE, "Policing", "Officers", "revenue", 1000],
    [POLICE, "Policing", "Contribution from Wold Borough Council", "revenue", -250],
  ];

  it("is put back with the payer's line taken out: £3,000, the sheets say the same, and every later Recount", async () => {
    const { port, session } = await openOffice([{ name: "Lines", rows: LINES }]);
    const agencies = { "Wold Borough Council": { home: "inside" }, [POLICE]: { home: "inside" } } as const;
    const pane = openPane(port);
    const place = { name: "Wold", financialYear: "FY 2025-26", unit: "£" } as const;
    const first = given(await pane.recount({ place, agencies, sources: { S01: { measure: "gross" } } })).view;
    expect(first.count!.count.totalPence).toBe(305000);
    const answered = given(await pane.recount({ transfers: [{ ...PAIR, confirmed: true }] })).view;
    const again = given(await pane.recount({})).view;
    for (const view of [answered, again]) {
      expect(view.count!.count).toMatchObject({ totalPence: 300000, reportedPence: 330000, eliminatedPence: 30000 });
      const results = ["A15", "E3", "F1", "F11", "F12"].map(
        (id) => view.checks.find((check) => check.id === id)?.result,
      );
      expect(results).toEqual(["Ties", "Ties", "Ties", "Ties", "Ties"]);
    }
    const refused = given(await pane.recount({ transfers: [{ ...PAIR, confirmed: false }] })).view;
    expect(refused.count!.count).toMatchObject({ totalPence: 305000, eliminatedPence: 0 });
    session.close();
  });
});

describe("an outturn whose lines of income are taken off in its total", () => {
  it("counts them as income: gross £1,600, income £300, net £1,300; the total ties, and the sheet's formulas agree", async () => {
    const view = await counted([
      ["Body", "Service", "Inc/Exp", "Amount"],
      ["County", "Roads", "Exp", 1000],
      ["County", "Roads", "Inc", 200],
      ["County", "Homes", "Exp", 600],
      ["County", "Homes", "Inc", 100],
      ["Total", null, null, 1300],
    ]);
    expect(figuresOf(view)).toEqual([160000, 30000, 130000]);
    const results = ["A2", "E3", "F9", "F11", "F12"].map((id) => view.checks.find((check) => check.id === id)?.result);
    expect(results).toEqual(["Ties", "Ties", "Ties", "Ties", "Ties"]);
  });
});

describe("lines of income of which some stand above nought, some below, and no total tells which are right", () => {
  it("stand in suspense on the sheets too, one £ of them counted nowhere: gross £1,600, income nil", async () => {
    const view = await counted(UNCLEAR_INCOME);
    expect(figuresOf(view)).toEqual([160000, 0, 160000]);
    expect(resultsOf(view, ["A4", "E3", "F9", "F11"])).toEqual(["Does not tie", "Ties", "Ties", "Ties"]);
  });
});

describe("lines of income that state income in columns of their own as well", () => {
  it("are that income once: gross £1,600, from outside £100, from the other body £200; pane, bridge and return alike", async () => {
    const view = await counted([
      ["Body", "Service", "Inc/Exp", "Income from", "Gross", "External income", "Internal income"],
      ["County", "Roads", "Exp", null, 1000, 0, 0],
      ["County", "Roads", "Inc", "District", -200, -30, 0],
      ["District", "Homes", "Exp", null, 600, 0, 0],
      ["District", "Homes", "Inc", null, -100, 0, -20],
    ]);
    expect(figuresOf(view)).toEqual([160000, 10000, 150000]);
    expect(resultsOf(view, ["F9", "F11"])).toEqual(["Ties", "Ties"]);
  });
});

describe("a line that a person tags as income from outside", () => {
  it("above nought, as all such lines of its source are, is income of that amount: £1,600, income £500, net £1,100", async () => {
    const { port, session, model } = await openOffice([
      {
        name: "Lines",
        rows: [
          ["Body", "Service", "Purpose", "Amount"],
          ["County", "Roads", "Works", 1000],
          ["County", "Roads", "Fees received", 500],
          ["County", "Homes", "Building", 600],
        ],
      },
    ]);
    const pane = openPane(port);
    const place = { name: "Wold", financialYear: "FY 2025-26", unit: "£" } as const;
    const first = given(await pane.recount({ place, agencies: { County: { home: "inside" } } })).view;
    expect(figuresOf(first)).toEqual([210000, 0, 210000]);
    const lines = model.sheet("Lines")!;
    const ids = Array.from({ length: 60 }, (_, column) => column).find(
      (column) => lines.value(0, column) === "TP Row",
    )!;
    const tags = { [String(lines.value(2, ids))]: { leftOut: "external income" } };
    const tagged = given(await pane.recount({ tags })).view;
    expect(figuresOf(tagged)).toEqual([160000, 50000, 110000]);
    expect(resultsOf(tagged, ["E3", "F9", "F11"])).toEqual(["Ties", "Ties", "Ties"]);
    session.close();
  });
});

describe("income from a counted body that a person has confirmed, and that no line of the payer bears", () => {
  const [PAYER, PAYEE] = ["Wold Borough Council", "Wold Police and Crime Commissioner"];

  it("stays in, and return and method say so instead of as if nothing were paid", async () => {
    const rows = [
      ["Agency", "Service", "Description", "Revenue or capital", "Gross"],
      [PAYER, "Care", "Homes", "revenue", 2000],
      [PAYER, "Safety", `Contribution to ${PAYEE}`, "revenue", 200],
      [PAYEE, "Policing", "Officers", "revenue", 1000],
      [PAYEE, "Policing", `Contribution from ${PAYER}`, "revenue", -250],
    ];
    const { port, session, model } = await openOffice([{ name: "Lines", rows }]);
    const pane = openPane(port);
    const agencies = { [PAYER]: { home: "inside" }, [PAYEE]: { home: "inside" } } as const;
    const place = { name: "Wold", financialYear: "FY 2025-26", unit: "£" } as const;
    given(await pane.recount({ place, agencies, sources: { S01: { measure: "gross" } } }));
    const pair = { payer: PAYER, payee: PAYEE, capital: "revenue", kind: "", note: "", confirmed: true };
    const { view } = given(await pane.recount({ transfers: [{ ...pair, receipts: "income" }] }));
    expect(view.count!.count).toMatchObject({ totalPence: 295_000, eliminatedPence: 0 });
    expect(leftInPairs(view.count!.count)).toMatchObject([{ payer: PAYER, payee: PAYEE }]);
    const textsOf = (sheet: string) =>
      Array.from({ length: 60 }, (_, row) =>
        Array.from({ length: 9 }, (_, column) => model.sheet(sheet)!.value(row, column)),
      )
        .map((cells) => cells.join(" | "))
        .filter((text) => /[Pp]aid between/.test(text));
    expect(textsOf("TP Return")[0]).toContain("1 more left in: TP Transfers");
    expect(textsOf("TP Method").join()).toContain(
      "Left in because the payee is not counted or reports net: £200 of the payers' rows, on 1 confirmed transfer.",
    );
    session.close();
  });
});
