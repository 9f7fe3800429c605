import type { ColumnPlan, PlannedValue } from "#sheets/plan/sheet-plan";
import type { ChangesOf } from "./changed-rows.ts";
import type { StyleMode } from "./styles/set-look.ts";

/** Columns of ours with their place: a table's, or the block beside a source. 0-based. */
export interface PlacedColumns {
  readonly sheetName: string;
  readonly sheet: Excel.Worksheet;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly rows: number;
  readonly firstColumn: number;
  readonly columns: readonly ColumnPlan[];
  readonly mode: StyleMode;
  /** "copy" lets Excel fill formulas down in one call; "each" writes every row, for rows that a filter hides. */
  readonly fill: "copy" | "each";
  /** What of the value columns does not stand as planned; absent = it is not known, and all of it is written. */
  readonly changes?: ChangesOf;
}

/** Columns that are written as one array. */
export interface ColumnBlock {
  /** Where the first of them stands on the sheet. */
  readonly at: number;
  readonly columns: readonly ColumnPlan[];
}

/** Formula columns one by one; what lies between them as one block each, so that it travels as one array. */
export function columnBlocks({ columns, firstColumn }: PlacedColumns): readonly ColumnBlock[] {
  const blocks: { at: number; columns: ColumnPlan[] }[] = [];
  columns.forEach((plan, index) => {
    const last = blocks.at(-1);
    if (last && !isFormula(plan) && !isFormula(last.columns[0]!)) last.columns.push(plan);
    else blocks.push({ at: firstColumn + index, columns: [plan] });
  });
  return blocks;
}

/** One formula for every row. */
export function isFormula({ cells }: ColumnPlan): boolean {
  return cells.kind === "formula";
}

/** What is planned for a row of a column, 0-based within it. */
export function plannedAt({ cells }: ColumnPlan, index: number): PlannedValue {
  if (cells.kind === "values") return cells.values.at(index) ?? null;
  return cells.kind === "formulas" ? (cells.formulas[index] ?? null) : cells;
}

/** How many cells of it are to be written. */
export function cellsToWrite(place: PlacedColumns): number {
  return columnBlocks(place).reduce((sum, { at, columns }) => {
    const rows = place.changes?.get(at)?.reduce((all, { count }) => all + count, 0) ?? place.rows;
    return sum + rows * columns.length;
  }, 0);
}
