import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import type { WorkbookModel } from "#workbench/model/workbook";
import { partsOf, zipOf, type Parts } from "./parts.ts";

export const SHEET = "xl/worksheets/sheet1.xml";

/** Opens a workbook written by hand, edits it, and gives what is saved. */
export function edited(
  parts: Parts,
  edit: (model: WorkbookModel) => void,
): { model: WorkbookModel; saved: Uint8Array; after: Parts } {
  const model = openXlsx(zipOf(parts));
  edit(model);
  const saved = saveXlsx(model);
  return { model, saved, after: partsOf(saved) };
}

/** A sheet of its own with a small table. */
export function addTableSheet(book: WorkbookModel, name: string): void {
  const sheet = book.addSheet(name);
  ["Setting", "Value"].forEach((heading, column) => {
    book.setValue(sheet, 3, column, heading);
    book.setValue(sheet, 4, column, column);
  });
  book.addTable({
    name: name.replace(" ", "_"),
    sheet: name,
    area: { top: 3, left: 0, bottom: 4, right: 1 },
    columns: ["Setting", "Value"],
    showHeaders: true,
    showTotals: false,
    style: "TableStyleLight1",
    showBandedRows: false,
    showFilterButton: true,
  });
}
