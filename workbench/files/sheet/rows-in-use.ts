import { CellStyles } from "#workbench/model/cell-styles";

/** What a column has by row: an array with holes, or looks. */
type Column = readonly unknown[] | CellStyles;

/** Up to this many rows are walked whatever stands in them. */
const WALKED = 200_000;
/** Rows looked at to tell an array that is filled from one with a few cells far down, and the share that counts as filled. */
const SAMPLE = 1000;
const FILLED = 0.1;

/** Visits, in order, every row that any part of a column has (and, in short or filled ones, rows between). */
export function eachRow(parts: readonly Column[], visit: (row: number) => void): void {
  const length = Math.max(0, ...parts.map(({ length }) => length));
  if (length <= WALKED || parts.some(isFilled)) {
    for (let row = 0; row < length; row++) visit(row);
    return;
  }
  // Walking the holes of thousands of such columns would take minutes.
  const rows = new Set(parts.flatMap(rowsOf));
  for (const row of [...rows].sort((a, b) => a - b)) visit(row);
}

function rowsOf(part: Column): number[] {
  return part instanceof CellStyles ? [...part.rows()] : Object.keys(part).map(Number);
}

/** Naming every row of a filled array would take more memory than its cells do. */
function isFilled(part: Column): boolean {
  if (part.length <= WALKED) return false;
  let filled = 0;
  for (let i = 0; i < SAMPLE; i++) {
    const row = Math.floor((i * part.length) / SAMPLE);
    if ((part instanceof CellStyles ? part.get(row) : part[row]) !== undefined) filled++;
  }
  return filled >= FILLED * SAMPLE;
}
