import { HostError } from "#workbench/host/batch/host-error";
import { readEntry } from "#workbench/host/cells/entry";
import { formatAt } from "#workbench/host/cells/cell-text";
import { renderText } from "#workbench/host/cells/render-text";
import { generalText } from "#workbench/formulas/values/general-text";
import { isMomentFormat } from "#workbench/formulas/values/date-format";
import { readSections } from "#workbench/formulas/values/format-sections";
import { NotComputed } from "#workbench/formulas/values/operand";
import { CellError } from "#workbench/model/cell";
import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";

/**
 * What editing a cell begins with: its formula, or its value as it would be typed, so that leaving it as it is changes
 * nothing: a date day first, a percentage with its sign, a figure with all its digits.
 */
export function cellContent(model: WorkbookModel, sheet: SheetModel, row: number, column: number): string {
  const formula = sheet.formula(row, column);
  if (formula) return formula.text;
  const value = sheet.value(row, column);
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const format = formatAt(model, sheet, row, column);
  if (typeof value === "number") return numberContent(value, format, model.date1904);
  return needsApostrophe(value, format, model.date1904) ? `'${value}` : value;
}

function numberContent(value: number, format: string, date1904: boolean): string {
  if (isDateFormat(format)) {
    const days = Math.floor(value);
    const pattern = days === 0 ? "hh:mm:ss" : days === value ? "dd/mm/yyyy" : "dd/mm/yyyy hh:mm:ss";
    return renderText(value, pattern, date1904);
  }
  return /%/.test(format.replace(/"[^"]*"/g, ""))
    ? `${generalText(Number((value * 100).toPrecision(15)))}%`
    : fullText(value);
}

/** Every digit, which General rounds away: what Excel shows in its formula bar. */
function fullText(value: number): string {
  const size = Math.abs(value);
  return size !== 0 && (size >= 1e21 || size < 1e-9) ? generalText(value) : String(Number(value.toPrecision(15)));
}

function isDateFormat(format: string): boolean {
  try {
    return isMomentFormat(readSections(format)[0] ?? []);
  } catch (thrown) {
    if (thrown instanceof NotComputed) return false;
    throw thrown;
  }
}

/** A text that typing would read as something else is shown with the apostrophe that keeps it a text. */
function needsApostrophe(text: string, format: string, date1904: boolean): boolean {
  try {
    const entry = readEntry(text, format, date1904);
    return entry.kind !== "value" || entry.value !== text;
  } catch (refused) {
    // Typed, it would be refused: a date without a year.
    if (refused instanceof HostError) return true;
    throw refused;
  }
}
