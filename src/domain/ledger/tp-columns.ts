import type { RawCell, SheetCells } from "./cells.ts";

/** The heading that opens the add-in's own columns beside a source. */
const FIRST_TP_HEADING = "TP Row";
/**
 * Headings of ours of which some stand beside every source, whichever of them a person has deleted. Not whatever begins with TP: a
 * council's own columns of trading partners do, and what opens with ours is written over.
 */
const OURS: ReadonlySet<unknown> = new Set(["TP Line", "TP Agency", "TP Theme", "TP COFOG", "TP Read", "TP Status"]);
/** As the ids of rows stand below it: `S01-000001`. */
const ROW_ID = /^S\d{2,}-\d{6,}$/;

/** Where an earlier run wrote: the heading cell `TP Row`, 0-based. */
export interface TpColumns {
  readonly column: number;
  readonly headerRow: number;
}

/**
 * Finds the columns that the add-in wrote beside this source in an earlier run, or null. A payee or a heading of the council's that
 * happens to read `TP Row` opens none: ours has other headings of ours to its right, or, where a run broke off, the ids of rows below
 * it or nothing at all. Where a run that broke off left ours twice the left ones are taken, and the others are left over.
 */
export function tpColumnOf({ columns }: SheetCells): TpColumns | null {
  for (const [column, values] of columns.entries()) {
    for (let row = values.indexOf(FIRST_TP_HEADING); row >= 0; row = values.indexOf(FIRST_TP_HEADING, row + 1)) {
      const right = columns.slice(column + 1);
      if (hasOurs(right.map((cells) => cells[row])) || isBegun(values.slice(row + 1), right))
        return { column, headerRow: row };
    }
  }
  return null;
}

/**
 * Where our columns begin in a row of headings; -1 = nowhere.
 * @param headings - left to right.
 */
export function firstTpHeading(headings: readonly unknown[]): number {
  return headings.findIndex((heading, at) => heading === FIRST_TP_HEADING && hasOurs(headings.slice(at + 1)));
}

/** What stands to the right of `TP Row` up to another of that name, of which one may be the council's. */
function hasOurs(right: readonly unknown[]): boolean {
  const next = right.indexOf(FIRST_TP_HEADING);
  return right.slice(0, next < 0 ? undefined : next).some((heading) => OURS.has(heading));
}

/** All that stands of our columns where a run broke off: the first, or the heading of the first to the right of all cells. */
function isBegun(below: readonly RawCell[], right: SheetCells["columns"]): boolean {
  if (below.some((cell) => typeof cell === "string" && ROW_ID.test(cell))) return true;
  return below.length > 0 && below.every(isEmpty) && right.every((cells) => cells.every(isEmpty));
}

function isEmpty(cell: RawCell): boolean {
  return cell === null;
}

/** The sheet without the add-in's own columns: everything from `TP Row` rightwards is ours and never a source. */
export function withoutTpColumns(cells: SheetCells, tp: TpColumns | null): SheetCells {
  return tp === null ? cells : { ...cells, columns: cells.columns.slice(0, tp.column) };
}
