import type { CellValue } from "#workbench/model/cell";
import { type ArrayValue, RangeValue } from "../values/block.ts";

/** Rows of a range, from its top, that can hold anything: a whole column is a million rows, most of them never used. */
export function usedRows(range: RangeValue): number {
  const { top, left, right } = range.area;
  let used = 0;
  const last = Math.min(right, range.sheet.columns.length - 1);
  for (let column = left; column <= last; column++) {
    used = Math.max(used, (range.sheet.columns[column]?.values.length ?? 0) - top);
  }
  return Math.max(0, Math.min(used, range.rows));
}

/** Shows every cell that is not empty, row by row. */
export function eachCell(
  block: RangeValue | ArrayValue,
  see: (value: CellValue, row: number, column: number) => void,
): void {
  if (!(block instanceof RangeValue)) {
    block.cells.forEach((value, at) => see(value, Math.floor(at / block.columns), at % block.columns));
    return;
  }
  const { top, left, right } = block.area;
  const rows = usedRows(block);
  const columns = Math.min(right, block.sheet.columns.length - 1) - left + 1;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = block.sheet.columns[left + column]?.values[top + row] ?? null;
      if (value !== null) see(value, row, column);
    }
  }
}

/** The cells of a block, row by row, cut at `rows` rows; empty cells are null. */
export function cellsOf(block: RangeValue | ArrayValue, rows: number): CellValue[] {
  const { columns } = block;
  const cells: CellValue[] = new Array<CellValue>(rows * columns);
  if (block instanceof RangeValue && columns === 1) {
    const values = block.sheet.columns[block.area.left]?.values;
    for (let row = 0; row < rows; row++) cells[row] = values?.[block.area.top + row] ?? null;
    return cells;
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) cells[row * columns + column] = block.at(row, column);
  }
  return cells;
}
