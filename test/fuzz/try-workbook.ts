import { FileError } from "#workbench/files/file-error";
import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { Calculator } from "#workbench/formulas/calculator";
import type { WorkbookModel } from "#workbench/model/workbook";

/** What became of a workbook that was tampered with. Anything else is thrown: it is a fault of ours. */
export type Tried = "refused" | "opened";

/** A sheet of that many cells is looked at no further: what it claims is said elsewhere. */
const MOST_CELLS = 200_000;

/**
 * Opens a workbook as the tool does, computes it, saves it and opens what was saved.
 *
 * @throws Error where it is refused without words, or where the saved workbook does not say what the first said.
 */
export function tryWorkbook(bytes: Uint8Array): Tried {
  const model = opened(bytes);
  if (model === null) return "refused";
  if (model.sheets.some((sheet) => cellsOf(sheet.usedArea()) > MOST_CELLS)) return "opened";
  const before = contents(model);
  const again = openXlsx(saveXlsx(model));
  const after = contents(again);
  if (before !== after) throw new Error(`saved otherwise than read: ${firstDifference(before, after)}`);
  const calculator = new Calculator(model);
  calculator.recalculate();
  calculator.dispose();
  return "opened";
}

function opened(bytes: Uint8Array): WorkbookModel | null {
  try {
    return openXlsx(bytes);
  } catch (error) {
    if (error instanceof FileError && /^[A-Z“].+[.!?]$/s.test(error.message)) return null;
    throw error;
  }
}

function cellsOf(area: { top: number; left: number; bottom: number; right: number } | undefined): number {
  return area ? (area.bottom - area.top + 1) * (area.right - area.left + 1) : 0;
}

function contents(model: WorkbookModel): string {
  const sheets = model.sheets.map((sheet) => [
    sheet.name,
    sheet.columns.map((cells, column) => [
      column,
      cells?.values.flatMap((value, row) => (value === null ? [] : [[row, String(value), typeof value]])),
      [...(cells?.formulas ?? [])].map(([row, { text }]) => [row, text]).sort(([a], [b]) => Number(a) - Number(b)),
    ]),
  ]);
  return JSON.stringify(sheets);
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return `${one.slice(Math.max(0, at - 60), at + 60)} | ${other.slice(Math.max(0, at - 60), at + 60)}`;
}
