import type { PagePlan } from "./sheet-plan.ts";

/** Points across A4 between margins of 12 mm. */
const PAPER: Readonly<Record<PagePlan["orientation"], number>> = { portrait: 527, landscape: 774 };
/** Figures are 9 points and notes 8: set smaller than this, nobody reads them on paper. */
const LEAST_SCALE = 0.92;

/** Columns of a sheet as they are printed; those that repeat on every page are the first `repeated`. */
export interface PrintedColumns {
  /** points */
  readonly widths: readonly number[];
  readonly repeated: number;
  readonly orientation: PagePlan["orientation"];
}

/** How many pages across a sheet takes at a size that can be read, the repeated columns beside the others on each page. */
export function pagesAcross(columns: PrintedColumns): number {
  return columnsByPage(columns, LEAST_SCALE).length;
}

/**
 * Points of what stands on the first page across, repeated columns and all. Where there are several pages, a host prints as
 * large as their number allows: so what fits at full size stands on the first page for sure.
 */
export function widthOfFirstPage(columns: PrintedColumns): number {
  const { widths, repeated } = columns;
  if (pagesAcross(columns) === 1) return sumOf(widths);
  const [first = []] = columnsByPage(columns, 1);
  return sumOf(widths.slice(0, repeated)) + sumOf(first.map((column) => widths[column]!));
}

/** The columns of every page, 0-based; a column that is wider than a page has one of its own. */
function columnsByPage({ widths, repeated, orientation }: PrintedColumns, scale: number): number[][] {
  const room = PAPER[orientation] / scale - sumOf(widths.slice(0, repeated));
  const pages: number[][] = [[]];
  let used = 0;
  widths.slice(repeated).forEach((width, at) => {
    if (used > 0 && used + width > room) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)!.push(repeated + at);
    used += width;
  });
  return pages;
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
