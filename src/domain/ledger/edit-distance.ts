/**
 * Least number of letters changed, added, left out or swapped with a neighbour between two short texts.
 * Gives up early: any distance above `limit` is returned as `limit + 1`. Cost O(length²).
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const step = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (same ? 0 : 1));
      row.push(areSwapped(a, b, [i, j]) ? Math.min(step, before[j - 2]! + 1) : step);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length]!, limit + 1);
}

/** True where the two letters before the places i and j stand the other way round. */
function areSwapped(a: string, b: string, [i, j]: readonly [number, number]): boolean {
  return i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
}
