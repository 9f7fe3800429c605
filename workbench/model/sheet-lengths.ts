import type { SheetModel } from "./sheet.ts";

/** Excel's own widths and heights in points, in a new workbook of Calibri 11. */
const COLUMN = 48;
const ROW = 15;

/** Points from the left edge of the sheet to the column's; hidden columns have no width. */
export function leftOfColumn(sheet: SheetModel, column: number): number {
  let left = 0;
  for (let at = 0; at < column; at++) left += columnWidth(sheet, at);
  return left;
}

/** Points from the top of the sheet to the row's; hidden rows have no height. */
export function topOfRow(sheet: SheetModel, row: number): number {
  let top = 0;
  for (let at = 0; at < row; at++) top += rowHeight(sheet, at);
  return top;
}

export function columnWidth(sheet: SheetModel, column: number): number {
  return sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? COLUMN);
}

export function rowHeight(sheet: SheetModel, row: number): number {
  return sheet.hiddenRows.has(row) ? 0 : (sheet.rowHeights.get(row) ?? ROW);
}

/** The column (or row) that a length from the sheet's edge falls into, and what is left of it there. */
export function cellAt(
  length: number,
  sizeOf: (index: number) => number,
  last: number,
): { index: number; rest: number } {
  let rest = length;
  let index = 0;
  while (index < last && rest >= sizeOf(index)) rest -= sizeOf(index++);
  return { index, rest };
}
