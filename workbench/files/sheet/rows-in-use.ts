/** Up to this many rows are walked whatever stands in them. */
const WALKED = 200_000;
/** Rows looked at to tell an array that is filled from one with a few cells far down, and the share that counts as filled. */
const SAMPLE = 1000;
const FILLED = 0.1;

/** Visits, in order, every row that any of the arrays of a column has (and, in short or filled arrays, rows between). */
export function eachRow(arrays: readonly (readonly unknown[])[], visit: (row: number) => void): void {
  const length = Math.max(0, ...arrays.map((array) => array.length));
  if (length <= WALKED || arrays.some(isFilled)) {
    for (let row = 0; row < length; row++) visit(row);
    return;
  }
  // Walking the holes of thousands of such columns would take minutes.
  const rows = new Set(arrays.flatMap((array) => Object.keys(array)));
  for (const row of Array.from(rows, Number).toSorted((a, b) => a - b)) visit(row);
}

/** Naming every row of a filled array would take more memory than its cells do. */
function isFilled(array: readonly unknown[]): boolean {
  if (array.length <= WALKED) return false;
  let filled = 0;
  for (let i = 0; i < SAMPLE; i++) if (array[Math.floor((i * array.length) / SAMPLE)] !== undefined) filled++;
  return filled >= FILLED * SAMPLE;
}
