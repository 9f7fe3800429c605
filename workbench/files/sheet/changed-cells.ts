import { ColumnCells, type SheetModel } from "#workbench/model/sheet";
import { eachRow } from "./rows-in-use.ts";

/** The cells to be written, columns in order, by row. */
export type CellsByRow = Map<number, number[]>;

const NONE = new ColumnCells();

/** Cells whose value, formula or style is not what it was when read. */
export function changedCells(now: SheetModel, was: SheetModel): CellsByRow {
  const byRow: CellsByRow = new Map();
  for (let column = 0; column < Math.max(now.columns.length, was.columns.length); column++) {
    const current = now.columns[column];
    const before = was.columns[column];
    if (!current && !before) continue;
    for (const row of changedRows(current ?? NONE, before ?? NONE)) addCell(byRow, row, column);
  }
  return byRow;
}

function changedRows(now: ColumnCells, was: ColumnCells): Set<number> {
  const rows = new Set<number>();
  eachRow([now.values, was.values, now.styles, was.styles], (row) => {
    const same =
      Object.is(now.values[row] ?? null, was.values[row] ?? null) && (now.styles[row] ?? 0) === (was.styles[row] ?? 0);
    if (!same) rows.add(row);
  });
  for (const [row, { text }] of now.formulas) if (was.formulas.get(row)?.text !== text) rows.add(row);
  for (const row of was.formulas.keys()) if (!now.formulas.has(row)) rows.add(row);
  return rows;
}

/** Adds a cell, keeping the columns of its row in order. */
export function addCell(byRow: CellsByRow, row: number, column: number): void {
  const columns = byRow.get(row);
  if (!columns) byRow.set(row, [column]);
  else if (columns.at(-1)! < column) columns.push(column);
  else if (!columns.includes(column)) {
    columns.push(column);
    columns.sort((a, b) => a - b);
  }
}

/** True where a cell has a formula now and had none, or the other way round. */
export function formulaCameOrWent(cells: CellsByRow, now: SheetModel, was: SheetModel): boolean {
  for (const [row, columns] of cells) {
    for (const column of columns) {
      if ((now.formula(row, column) === undefined) !== (was.formula(row, column) === undefined)) return true;
    }
  }
  return false;
}
