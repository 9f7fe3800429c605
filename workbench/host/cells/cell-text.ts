import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import { renderText } from "./render-text.ts";

/** A cell as it shows by its number format. */
export function cellText(model: WorkbookModel, sheet: SheetModel, row: number, column: number): string {
  const value = sheet.value(row, column);
  return value === null ? "" : renderText(value, formatAt(model, sheet, row, column), model.date1904);
}

export function formatAt(model: WorkbookModel, sheet: SheetModel, row: number, column: number): string {
  return model.styles.style(sheet.styleIndex(row, column)).numberFormat;
}
