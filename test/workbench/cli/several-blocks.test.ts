import { unzipSync } from "fflate";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { addCsvSheet } from "#workbench/files/csv-sheet";
import type { SheetModel } from "#workbench/model/sheet";
import { WorkbookModel } from "#workbench/model/workbook";
import { compareFormulas } from "#test/support/compare-formulas";
import { libreOffice, recalculate } from "#test/support/libreoffice";
import { countAndSave, fileOf, type SavedReturn, scratch } from "#test/support/run-job";
import { checkOf, sheetResults, toolResults } from "#test/support/check-results";

const ROWS = [
  "Fordshire,,,,Oxley,,".split(","),
  "Supplier,Date,Amount,,Supplier,Purpose,Net amount".split(","),
  "Acme,01/06/2025,10.5,,Beacon,Beds,5".split(","),
  "Cedar,02/06/2025,20,,Delta,Care,£7.25".split(","),
  ["Ebony", "03/06/2025", "3", "", "", "", ""],
];

const LOOKS = { style: "TableStyleMedium2", showBandedRows: true, showFilterButton: true };

/** Two tables on a protected sheet, so that neither can grow. */
function asTables(model: WorkbookModel, sheet: SheetModel): void {
  const at = (name: string, left: number, columns: string[], bottom: number): void => {
    const area = { top: 1, left, bottom, right: left + columns.length - 1 };
    model.addTable({ name, sheet: sheet.name, area, columns, showHeaders: true, showTotals: false, ...LOOKS });
  };
  at("County", 0, ["Supplier", "Date", "Amount"], 4);
  at("District", 4, ["Supplier", "Purpose", "Net amount"], 3);
  sheet.protection = { locked: true };
}

function councilBook(change: (model: WorkbookModel, sheet: SheetModel) => void): string {
  const model = new WorkbookModel();
  change(model, addCsvSheet(model, "Both", ROWS));
  return fileOf("council.xlsx", saveXlsx(model));
}

describe.each([
  ["two blocks side by side", () => undefined],
  ["two tables on one protected sheet", asTables],
])("%s", (_, change) => {
  let path: string;
  let job: SavedReturn;
  beforeAll(async () => {
    path = councilBook(change);
    job = await countAndSave([path]);
  });

  it("are two sources, each with a ledger of its own", () => {
    expect(job.report["sources"]).toMatchObject([
      { name: "S01", rows: 3, sum: 33.5, suspense: 0 },
      { name: "S02", rows: 2, sum: 12.25, suspense: 0 },
    ]);
    expect(job.outcome.sheets).toEqual(expect.arrayContaining(["TP Ledger S01", "TP Ledger S02"]));
    expect(checkOf(job.report, "A1")).toMatchObject({ result: "ties" });
    expect(checkOf(job.report, "F11")).toMatchObject({ result: "ties" });
  });

  it("keep the council's sheet byte for byte", () => {
    const before = unzipSync(readFileSync(path));
    const after = unzipSync(job.bytes);
    expect(after["xl/worksheets/sheet1.xml"]).toEqual(before["xl/worksheets/sheet1.xml"]);
  });

  it("keep each the tags that a person typed in its ledger", async () => {
    const model = openXlsx(job.bytes);
    tag(model, "TP Ledger S01", "Roads");
    tag(model, "TP Ledger S02", "Care");
    const again = await countAndSave([fileOf("again.xlsx", saveXlsx(model))]);
    const after = openXlsx(again.bytes);
    expect([tagged(after, "TP Ledger S01"), tagged(after, "TP Ledger S02")]).toEqual(["Roads", "Care"]);
    expect(again.report["sources"]).toMatchObject([
      { name: "S01", sum: 33.5 },
      { name: "S02", sum: 12.25 },
    ]);
    expect(after.sheets.map(({ name }) => name)).toEqual(model.sheets.map(({ name }) => name));
  });

  const soffice = libreOffice();
  (soffice === null ? it.skip : it)(
    "LibreOffice works every formula out alike",
    () => {
      const theirs = recalculate(soffice!, new Map([["book", job.bytes]])).get("book")!;
      expect(compareFormulas(openXlsx(job.bytes), openXlsx(theirs)).different).toEqual([]);
    },
    120_000,
  );
});

const themeOf = (sheet: SheetModel): number => sheet.columns.findIndex((cells) => cells?.values[3] === "TP Theme");

function tag(model: WorkbookModel, name: string, theme: string): void {
  const sheet = model.sheet(name)!;
  model.setValue(sheet, 4, themeOf(sheet), theme);
}

function tagged(model: WorkbookModel, name: string): unknown {
  const sheet = model.sheet(name)!;
  return sheet.value(4, themeOf(sheet));
}

describe("payments of a file a month", () => {
  /** One payment of £100 on the 5th of each of these months of FY 2025-26, April = 0. */
  const files = (months: readonly number[]): string[] =>
    months.map((month) => {
      const day = `05/${String(((month + 3) % 12) + 1).padStart(2, "0")}/${month < 9 ? "2025" : "2026"}`;
      const row = `Hart Council,${day},Acme Ltd,T${String(month)},Cleaning,100.00`;
      return fileOf(
        `payments-${String(month)}.csv`,
        `Body Name,Date,Supplier Name,Transaction Number,Service Area,Amount\n${row}\n`,
      );
    });
  const ofMonths = async (months: readonly number[]): Promise<SavedReturn> => {
    const folder = scratch();
    writeFileSync(join(folder, "place.json"), '{ "place": "Hart", "financialYear": "2025-26" }');
    return countAndSave(files(months), folder);
  };
  const YEAR = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

  it("all twelve are the year, on the sheet as in the tool", async () => {
    const counted = await ofMonths(YEAR);
    expect(sheetResults(counted.bytes)["A6"]).toEqual({ result: "Ties", thisSide: 0 });
    expect(sheetResults(counted.bytes)).toEqual(toolResults(counted.outcome.checks));
    const withButtons = [...openXlsx(counted.bytes).tables].filter(({ showFilterButton }) => showFilterButton);
    expect(withButtons.map(({ name }) => name)).toEqual(expect.arrayContaining(["TP_Sources", "TP_Log", "TP_Rules"]));
    expect(withButtons.map(({ name }) => name)).not.toContain("TP_Drivers");
  });
});
