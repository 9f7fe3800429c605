import { readingOf, rowsOf } from "./read-sheet.ts";

const HEAD = "Supplier,Date,Document No,Net Amount";
/** Ten payments with their documents, numbered 35230001, 35230018 and so on. */
const NUMBERED = Array.from({ length: 10 }, (_, at) => `Acme,01/05/2025,${35_230_001 + 17 * at},${at + 1}.50`);
const sheet = (...rows: string[]): ReturnType<typeof readingOf> => readingOf([HEAD, ...rows].join("\n"));
const last = (...rows: string[]): unknown => rowsOf(sheet(...NUMBERED, ...rows)).at(-1);

describe("the number of a document where the amount should be", () => {
  it("stands in suspense where it is like those of the other lines and its own line has none", () => {
    const reading = sheet(...NUMBERED, "Acme,01/05/2025,,35230050");
    expect(rowsOf(reading).at(-1)).toBe("suspense");
    expect(reading.findings).toMatchObject([
      { code: "number-for-amount", severity: "stop", row: 11, column: 3, params: { text: "35230050" } },
    ]);
  });

  it("does so where the line has words in its place, and where the number ends in noughts", () => {
    expect(last("Acme,01/05/2025,Beds,35230050")).toBe("suspense");
    expect(last("Acme,01/05/2025,,35230100")).toBe("suspense");
  });

  it("stands in suspense where five or more lie close by one another, far above all other amounts", () => {
    const head = "Supplier,Date,Net Amount";
    const paid = Array.from({ length: 6 }, (_, at) => `Acme,01/05/2025,${at + 1}000.50`);
    const numbers = [35_230_981, 35_230_985, 35_231_007, 35_231_164, 35_260_968];
    const rows = rowsOf(
      readingOf([head, ...paid, ...numbers.map((number) => `Borough,01/05/2025,${number}`)].join("\n")),
    );
    expect(rows).toEqual([1000.5, 2000.5, 3000.5, 4000.5, 5000.5, 6000.5, ...numbers.map(() => "suspense")]);
  });

  it.each([
    ["has its own number beside it", "Borough,01/05/2025,35230171,35230050", 35_230_050],
    ["has pence", "Borough,01/05/2025,,35230050.25", 35_230_050.25],
    ["is written as money", 'Borough,01/05/2025,,"35,230,050"', 35_230_050],
    ["is unlike the numbers", "Borough,01/05/2025,,45230050", 45_230_050],
    ["is as short as many amounts are", "Borough,01/05/2025,,352300", 352_300],
  ])("is an amount where it %s", (_, row, amount) => {
    expect(last(row)).toBe(amount);
  });

  it("is an amount where large payments lie apart, or are not far above the others", () => {
    const head = "Supplier,Date,Net Amount";
    const rowsWith = (amounts: readonly number[]): unknown =>
      rowsOf(readingOf([head, ...amounts.map((amount) => `Borough,01/05/2025,${amount}`)].join("\n")));
    const apart = [10.5, 12.5, 1_000_001, 2_000_003, 4_000_007, 5_000_011, 9_000_013];
    expect(rowsWith(apart)).toEqual(apart);
    const near = [900_000.5, 800_000.5, 2_000_001, 2_000_003, 2_000_007, 2_000_011, 2_000_013];
    expect(rowsWith(near)).toEqual(near);
  });
});
