import { ColumnCells, type SheetModel } from "#workbench/model/sheet";
import { CellsByRow } from "./cells-by-row.ts";
import { eachRow } from "./rows-in-use.ts";

const NONE = new ColumnCells();

/** Cells whose value, formula or style is not what it was when read. */
export function changedCells(now: SheetModel, was: SheetModel): CellsByRow {
  const changed = new CellsByRow();
  eachColumn(now, was, (current, before, column) => {
    eachRow([current.values, before.values, current.styles, before.styles], (row) => {
      const same =
        Object.is(current.values[row] ?? null, before.values[row] ?? null) &&
        (current.styles.get(row) ?? 0) === (before.styles.get(row) ?? 0);
      if (!same) changed.add(row, column);
    });
    eachNewFormula(current, before, (row) => changed.add(row, column));
  });
  return changed;
}

/** Cells whose formula is not what it was: another text, a new one, or none any more. */
export function cellsOfNewFormulas(now: SheetModel, was: SheetModel): CellsByRow {
  const renewed = new CellsByRow();
  eachColumn(now, was, (current, before, column) => {
    eachNewFormula(current, before, (row) => renewed.add(row, column));
  });
  return renewed;
}

/** True where a cell has a formula now and had none, or the other way round. */
export function formulaCameOrWent(now: SheetModel, was: SheetModel): boolean {
  let moved = false;
  eachColumn(now, was, (current, before) => {
    eachNewFormula(current, before, (row) => {
      moved ||= current.formulas.has(row) !== before.formulas.has(row);
    });
  });
  return moved;
}

function eachColumn(
  now: SheetModel,
  was: SheetModel,
  visit: (now: ColumnCells, was: ColumnCells, column: number) => void,
): void {
  for (let column = 0; column < Math.max(now.columns.length, was.columns.length); column++) {
    const current = now.columns[column];
    const before = was.columns[column];
    if (current ?? before) visit(current ?? NONE, before ?? NONE, column);
  }
}

function eachNewFormula(now: ColumnCells, was: ColumnCells, visit: (row: number) => void): void {
  for (const [row, { text }] of now.formulas) if (was.formulas.get(row)?.text !== text) visit(row);
  for (const row of was.formulas.keys()) if (!now.formulas.has(row)) visit(row);
}
