import type { SheetCells } from "./cells.ts";

/** The heading that opens the add-in's own columns beside a source. */
const FIRST_TP_HEADING = "TP Row";
/**
 * Headings of ours of which some stand beside every source, whichever of them a person has deleted. Not whatever begins with TP: a
 * council's own columns of trading partners do, and what opens with ours is written over.
 */
const OURS: ReadonlySet<unknown> = new Set(["TP Line", "TP Agency", "TP Theme", "TP COFOG", "TP Read", "TP Status"]);

/** Where an earlier run wrote: the heading cell `TP Row`, 0-based. */
export interface TpColumns {
  readonly column: number;
  readonly headerRow: number;
}

/**
 * Finds the columns that the add-in wrote beside this source in an earlier run, or null. A payee or a heading of the council's that
 * happens to read `TP Row` opens none: ours never stands alone.
 */
export function tpColumnOf({ columns }: SheetCells): TpColumns | null {
  for (let column = columns.length - 2; column >= 0; column--) {
    const values = columns[column]!;
    for (let row = values.indexOf(FIRST_TP_HEADING); row >= 0; row = values.indexOf(FIRST_TP_HEADING, row + 1))
      if (columns.some((others, at) => at > column && OURS.has(others[row]))) return { column, headerRow: row };
  }
  return null;
}

/**
 * Where our columns begin in a row of headings; -1 = nowhere.
 * @param headings - left to right.
 */
export function firstTpHeading(headings: readonly unknown[]): number {
  const first = headings.lastIndexOf(FIRST_TP_HEADING);
  return first >= 0 && headings.slice(first + 1).some((heading) => OURS.has(heading)) ? first : -1;
}

/** The sheet without the add-in's own columns: everything from `TP Row` rightwards is ours and never a source. */
export function withoutTpColumns(cells: SheetCells, tp: TpColumns | null): SheetCells {
  return tp === null ? cells : { ...cells, columns: cells.columns.slice(0, tp.column) };
}
