import { meaningsOf } from "./find-header-row.ts";
import { normaliseHeading } from "./heading.ts";
import { headingsOf } from "./headings.ts";
import type { BlockContext } from "./block-context.ts";
import { cellText } from "./text-at.ts";

/**
 * Headings among the data: the `same` texts in the same columns, or known headings `moved` to other columns; `anew` where
 * the rows below are read by them.
 */
export type RepeatedHeading = "same" | "moved" | "anew";

const FEWEST_SAME = 2;
const FEWEST_MEANINGS = 3;
const MOST = 0.6;

/**
 * Makes the function that tells a row of headings among the data (pages pasted below one another).
 * A row with nothing in the amount column is taken for moved headings only if a heading of the first row comes back, or each
 * of its cells is a known heading.
 */
export function headingReader(context: BlockContext): (row: number, amountEmpty: boolean) => "same" | "moved" | null {
  const { cells, headerRow, vocabulary } = context;
  const first = headingsOf(cells, headerRow).filter((heading) => heading.normal !== "");
  return (row, amountEmpty) => {
    const back = first.filter(
      ({ column, normal }) => normal === normaliseHeading(cellText(cells.columns[column]?.[row])),
    );
    if (back.length >= Math.max(FEWEST_SAME, MOST * first.length)) return "same";
    const here = headingsOf(cells, row);
    const meant = meaningsOf(here, vocabulary);
    const share = back.length === 0 && amountEmpty ? 1 : MOST;
    const isHeading = meant.amount && meant.meanings >= Math.max(FEWEST_MEANINGS, share * here.length);
    return isHeading ? "moved" : null;
  };
}
