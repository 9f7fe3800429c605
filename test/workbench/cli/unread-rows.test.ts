import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { addCsvSheet } from "#workbench/files/csv-sheet";
import { WorkbookModel } from "#workbench/model/workbook";
import { compareFormulas } from "#test/support/compare-formulas";
import { checkOf, sheetResults } from "#test/support/check-results";
import { libreOffice, recalculate } from "#test/support/libreoffice";
import { countAndSave, fileOf } from "#test/support/run-job";

const TABLE = ["Supplier,Date,Amount", "Acme,01/06/2025,10", "Beacon,02/06/2025,5"];
const PAYMENT = "Cedar,03/06/2025,100000";
const BLOCKS = [
  "Supplier,Date,Amount,,Supplier,Date,Amount,,Service,Amount",
  "Acme,01/06/2025,600,,Beacon,03/06/2025,70,,Care,100000",
  "Cedar,02/06/2025,400,,Delta,03/06/2025,30,,Roads,60000",
];

/** A workbook of one sheet; its first three rows and columns may be a table. */
function book(rows: readonly string[], isTable: boolean): string {
  const model = new WorkbookModel();
  const cells = rows.map((row) => row.split(","));
  const width = Math.max(...cells.map((row) => row.length));
  const sheet = addCsvSheet(
    model,
    "Spend",
    cells.map((row) => [...row, ...Array<string>(width - row.length).fill("")]),
  );
  const area = { top: 0, left: 0, bottom: 2, right: 2 };
  const looks = { style: "TableStyleMedium2", showBandedRows: true, showFilterButton: true };
  const table = { name: "County", sheet: sheet.name, area, columns: ["Supplier", "Date", "Amount"], ...looks };
  if (isTable) model.addTable({ ...table, showHeaders: true, showTotals: false });
  return fileOf("council.xlsx", saveXlsx(model));
}

describe.each([
  {
    what: "12 payments below a table",
    rows: [...TABLE, ...Array<string>(12).fill(PAYMENT)],
    isTable: true,
    unread: 12,
  },
  {
    what: "a payment past an empty row and a total",
    rows: [...TABLE, "Total,,15", "", PAYMENT],
    isTable: true,
    unread: 1,
  },
  { what: "a total below a table", rows: [...TABLE, "", "Grand total,,15"], isTable: true, unread: 0 },
  {
    what: "a block below a table",
    rows: [...TABLE, "", "Payee,Purpose,Net amount", "Ebony,Beds,3", "Fern,Beds,4"],
    isTable: true,
    unread: 2,
  },
  { what: "a third block of amounts", rows: BLOCKS, isTable: false, unread: 2 },
])("$what", ({ rows, isTable, unread }) => {
  const result = unread === 0 ? "Ties" : "Does not tie";
  const job = countAndSave([book(rows, isTable)]);

  it(`leave ${String(unread)} rows unread, in the tool as on the sheet`, async () => {
    const { report, bytes } = await job;
    const check = checkOf(report, "A1") as { result: string; difference: number };
    expect([check.result, check.difference]).toEqual([result.toLowerCase(), 0 - unread]);
    expect(sheetResults(bytes)["A1"]?.result).toBe(result);
  });

  const soffice = libreOffice();
  (soffice === null ? it.skip : it)(
    "LibreOffice works A1 out alike",
    async () => {
      const { bytes } = await job;
      const theirs = recalculate(soffice!, new Map([["book", bytes]])).get("book")!;
      expect(compareFormulas(openXlsx(bytes), openXlsx(theirs)).different).toEqual([]);
    },
    120_000,
  );
});
