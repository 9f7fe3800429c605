import { carryMapping, NOT_USED } from "#domain/ledger/carry-mapping";
import { describeFinding } from "#domain/findings/words";
import { cellsOfCsv } from "./csv-cells.ts";
import { headersOf, readingOf } from "./read-sheet.ts";

const HELD = [
  { field: "payee", heading: "Supplier(T)", confirmed: true },
  { field: "date", heading: "Date paid", confirmed: false },
  { field: "amount", heading: "Amount", confirmed: true },
  { field: "service", heading: "Directorate", confirmed: true },
  { field: "purpose", heading: NOT_USED, confirmed: true },
];
const carry = (head: string) => carryMapping([HELD], cellsOfCsv(`Title,,,\n${head}\nAcme,01/06/2025,5,Care`, "July"));

describe("what was said of last month's file", () => {
  it("holds for a file with the same headings, however they are written", () => {
    expect(carry("SUPPLIER,Date paid,Amount,Directorate")).toEqual({
      mapping: { payee: "Supplier(T)", amount: "Amount", service: "Directorate", purpose: NOT_USED },
      findings: [],
    });
  });

  it("is carried to a heading spelt otherwise, and says so", () => {
    const carried = carry("Suppkier,Date paid,Amount,Directorate");
    expect(carried?.mapping).toMatchObject({ payee: "Suppkier" });
    expect(carried?.findings).toMatchObject([
      { code: "heading-drifted", row: 1, column: 0, params: { field: "payee", before: "Supplier(T)" } },
    ]);
    expect(carried?.findings.map(describeFinding)[0]).toContain("is headed “Suppkier”");
  });

  it("leaves out what is gone, and says so", () => {
    const carried = carry("Supplier,Date paid,Amount,Section");
    expect(carried?.mapping).toEqual({ payee: "Supplier(T)", amount: "Amount", purpose: NOT_USED });
    expect(carried?.findings).toMatchObject([{ code: "heading-gone", params: { field: "service" } }]);
  });

  it("is not carried to a file of another kind", () => {
    expect(carry("Payee,When,What,Value")).toBeNull();
    expect(carry("Supplier,Date paid,What,Value")).toBeNull();
  });
});

describe("a field that is said to have no column", () => {
  const csv = "Supplier,Date,Amount,Description,Narrative\nAcme,01/06/2025,5,a,b";

  it("has none, whatever the headings say", () => {
    expect(headersOf(readingOf(csv))).toHaveProperty("purpose");
    expect(headersOf(readingOf(csv, { purpose: NOT_USED }))).not.toHaveProperty("purpose");
    expect(readingOf(csv, { purpose: NOT_USED }).findings.map(({ code }) => code)).not.toContain(
      "mapping-heading-missing",
    );
  });
});
