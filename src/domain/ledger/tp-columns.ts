import type { SheetCells } from "./cells.ts";

/** The heading that opens the add-in's own columns beside a source. */
const FIRST_TP_HEADING = "TP Row";

/** Where an earlier run wrote: the heading cell `TP Row`, 0-based. */
export interface TpColumns {
  readonly column: number;
  readonly headerRow: number;
}

/** Finds the columns that the add-in wrote beside this source in an earlier run, or null. */
export function tpColumnOf(cells: SheetCells): TpColumns | null {
  for (const [column, values] of cells.columns.entries()) {
    const headerRow = values.indexOf(FIRST_TP_HEADING);
    if (headerRow >= 0) return { column, headerRow };
  }
  return null;
}

/** The sheet without the add-in's own columns: everything from `TP Row` rightwards is ours and never a source. */
export function withoutTpColumns(cells: SheetCells, tp: TpColumns | null): SheetCells {
  return tp === null ? cells : { ...cells, columns: cells.columns.slice(0, tp.column) };
}
