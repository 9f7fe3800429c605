/** Beyond this many rows an array may be sparse, and walking its holes would take minutes. */
const WALKED = 200_000;

/** Visits, in order, every row that any of the arrays of a column has (and, in short arrays, rows between). */
export function eachRow(arrays: readonly (readonly unknown[])[], visit: (row: number) => void): void {
  const length = Math.max(0, ...arrays.map((array) => array.length));
  if (length <= WALKED) {
    for (let row = 0; row < length; row++) visit(row);
    return;
  }
  const rows = new Set(arrays.flatMap((array) => Object.keys(array)));
  for (const row of Array.from(rows, Number).toSorted((a, b) => a - b)) visit(row);
}
