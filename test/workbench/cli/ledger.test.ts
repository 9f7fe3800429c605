import { unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addCsvSheet } from "#workbench/files/csv-sheet";
import { openXlsx } from "#workbench/files/open-xlsx";
import { readCsv } from "#workbench/files/read-csv";
import { saveXlsx } from "#workbench/files/save-xlsx";
import type { SheetModel } from "#workbench/model/sheet";
import { WorkbookModel } from "#workbench/model/workbook";
import { countAndSave, fileOf, placeFolder, readFixture, type SavedReturn } from "#test/support/run-job";
import { checkOf } from "#test/support/check-results";

/** Fordshire's lines as a council's own workbook. */
function councilBook(change: (model: WorkbookModel, sheet: SheetModel) => void): string {
  const model = new WorkbookModel();
  const { rows } = readCsv(readFileSync(join(placeFolder("fordshire"), "count-lines.csv")));
  const sheet = addCsvSheet(model, "County spend", rows);
  change(model, sheet);
  return fileOf("council.xlsx", saveXlsx(model));
}

function asTable(model: WorkbookModel, sheet: SheetModel): void {
  const area = sheet.usedArea()!;
  const columns = sheet.columns.map((cells) => String(cells!.values[0]));
  const looks = { style: "TableStyleMedium2", showBandedRows: true, showFilterButton: true };
  model.addTable({ name: "Spend", sheet: sheet.name, area, columns, showHeaders: true, showTotals: false, ...looks });
}

const expected = JSON.parse(readFixture("fordshire", "expected.json")) as Record<string, unknown>;

describe.each([
  ["a protected sheet", (_: WorkbookModel, sheet: SheetModel) => void (sheet.protection = { locked: true })],
  [
    "a table with something to its right",
    (model: WorkbookModel, sheet: SheetModel) => {
      asTable(model, sheet);
      model.setValue(sheet, 3, 15, "a note of the council's");
    },
  ],
])("%s", (_, change) => {
  let path: string;
  let job: SavedReturn;
  beforeAll(async () => {
    path = councilBook(change);
    job = await countAndSave([path], placeFolder("fordshire"));
  });

  it("is counted in a ledger of ours, to the penny", () => {
    for (const key of Object.keys(expected)) expect(job.report[key]).toEqual(expected[key]);
    expect(checkOf(job.report, "F11")).toMatchObject({ result: "ties" });
    expect(checkOf(job.report, "A1")).toMatchObject({ result: "ties" });
    expect(job.outcome.sheets).toContain("TP Ledger S01");
  });

  it("keeps the council's sheet byte for byte", () => {
    const before = unzipSync(readFileSync(path));
    const after = unzipSync(job.bytes);
    expect(after["xl/worksheets/sheet1.xml"]).toEqual(before["xl/worksheets/sheet1.xml"]);
  });

  it("keeps a tag that a person typed in the ledger, and makes no second one", async () => {
    const model = openXlsx(job.bytes);
    const sheet = model.sheet("TP Ledger S01")!;
    const theme = sheet.columns.findIndex((cells) => cells?.values[3] === "TP Theme");
    // R16, housing and homelessness, £25,000k: the sixteenth row.
    expect(sheet.value(4 + 15, theme)).toBe("Housing");
    model.setValue(sheet, 4 + 15, theme, "Environment");
    const again = await countAndSave([fileOf("again.xlsx", saveXlsx(model))]);
    expect(again.report["byTheme"]).toMatchObject({ Environment: 37_000 });
    expect(again.report["byTheme"]).not.toHaveProperty("Housing");
    expect(again.report["totalPlaceSpend"]).toBe(expected["totalPlaceSpend"]);
    expect(openXlsx(again.bytes).sheets.map(({ name }) => name)).toEqual(model.sheets.map(({ name }) => name));
  });
});

it("a council's table grows by our columns and by nothing else", async () => {
  const path = councilBook(asTable);
  const job = await countAndSave([path], placeFolder("fordshire"));
  for (const key of Object.keys(expected)) expect(job.report[key]).toEqual(expected[key]);
  const table = openXlsx(job.bytes).table("Spend")!;
  expect(table.area).toMatchObject({ top: 0, left: 0, bottom: 19 });
  expect(table.columns.slice(0, 14)).toEqual([...openXlsx(readFileSync(path)).table("Spend")!.columns, "TP Row"]);
  const again = await countAndSave([job.path]);
  expect(openXlsx(again.bytes).table("Spend")!.columns).toEqual(table.columns);
  expect(again.report["totalPlaceSpend"]).toBe(expected["totalPlaceSpend"]);
});
