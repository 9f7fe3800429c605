import { readingOf, rowsOf } from "./read-sheet.ts";

const HEAD = "Supplier,Date,Transaction No,Service,Purpose,Net Amount";
const CARE = "Acme,01/05/2025,T1,Care,Beds,5";
const sheet = (...rows: string[]): ReturnType<typeof readingOf> => readingOf([HEAD, ...rows].join("\n"));

describe("a row whose amount slid out of its column", () => {
  it("stands in suspense where its figure stands among words, with the figure and its cell", () => {
    const reading = sheet(CARE, CARE, "Acme,01/05/2025,T1,Care,£80.00,", CARE, "Grand Total,,,,,15");
    expect(rowsOf(reading)).toEqual([5, 5, "suspense", 5, "total: Grand Total"]);
    const params = { cell: "E4", text: "£80.00" };
    expect(reading.findings).toMatchObject([{ code: "amount-slid", severity: "stop", row: 3, column: 5, params }]);
    // What the file's own total would be if the row were not read at all is no proof that it is nothing.
    expect(reading.controlTotal).toEqual({ row: 5, value: 15 });
  });

  it("stands in suspense where words stand among its dates, though other rows have figures where it has its own", () => {
    const head = "Supplier,Date,Purpose,Document No,Net Amount";
    const lines = ["7001", "7002", "7003"].map((number) => `Acme,01/05/2025,Beds,${number},5`);
    const reading = readingOf([head, ...lines, "Acme,Beds,7004,80.00,"].join("\n"));
    expect(rowsOf(reading)).toEqual([5, 5, 5, "suspense"]);
    expect(reading.findings).toMatchObject([{ code: "amount-slid", params: { cell: "D5" } }]);
  });

  it("stands in suspense where the figure slid to the right of its column", () => {
    const right = (row: string): string => row.split(",").toSpliced(5, 0, "").join(",");
    const head = HEAD.replace("Net Amount", "Net Amount,Ward");
    const rows = [...Array<string>(3).fill(`${CARE},Castle`), right(CARE).replace(/5$/, "80.00")];
    expect(rowsOf(readingOf([head, ...rows].join("\n")))).toEqual([5, 5, 5, "suspense"]);
  });

  it.each([
    ["a heading of a service with its code, where codes stand", "Adults,,7001,,,", "7001"],
    ["a note with words where the purpose is", "Held back,01/05/2025,T9,Care,see 2024 return,", "T1"],
    ["a figure where other rows have figures", "Acme,01/05/2025,12,,,", "12"],
    ["a date that stands next to the amount", "Acme,01/05/2025,,,,", "T1"],
  ])("is not %s: that stays left out", (_, row, reference) => {
    const line = CARE.replace("T1", reference);
    expect(rowsOf(sheet(line, line, row, line))[2]).toMatch(/^note: /);
  });

  it("does not stand below the file's total, nor where too few rows show what the column holds", () => {
    const foot = "Prepared by,01/06/2025,Finance,Care,3,";
    const below = rowsOf(sheet(CARE, CARE, CARE, "Grand Total,,,,,15", foot));
    expect(below.slice(-2)).toEqual(["total: Grand Total", "note: no amount"]);
    expect(rowsOf(sheet(CARE, CARE, foot))).toEqual([5, 5, "note: no amount"]);
  });
});
