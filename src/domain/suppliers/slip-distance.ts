/**
 * Least number of slips of the keyboard between two texts: a letter changed, added, left out, or swapped with its neighbour.
 *
 * What both begin and end with is passed over; where they differ, each slip is tried in turn. Cost: O(length x 4^limit), mostly
 * far less: texts that are not alike are given up at once. Nothing is cut out of the texts: places in them are enough.
 *
 * @returns any distance above `limit` as `limit + 1`.
 */
export function slipDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const start = sameAtStart(a, b);
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  return slipsFrom(start, start, limit);

  function slipsFrom(fromA: number, fromB: number, left: number): number {
    const longer = Math.abs(endA - fromA - (endB - fromB));
    if (longer > left) return left + 1;
    let [i, j] = [fromA, fromB];
    while (i < endA && j < endB && a.charCodeAt(i) === b.charCodeAt(j)) {
      i++;
      j++;
    }
    if (i === endA || j === endB) return longer;
    if (left === 0) return 1;
    let least = slipsFrom(i + 1, j + 1, left - 1);
    if (least > 0) least = Math.min(least, slipsFrom(i + 1, j, left - 1), slipsFrom(i, j + 1, left - 1));
    if (least > 0 && areSwapped(i, j)) least = Math.min(least, slipsFrom(i + 2, j + 2, left - 1));
    return 1 + least;
  }

  function areSwapped(i: number, j: number): boolean {
    if (i + 1 >= endA || j + 1 >= endB) return false;
    return a.charCodeAt(i) === b.charCodeAt(j + 1) && a.charCodeAt(i + 1) === b.charCodeAt(j);
  }
}

function sameAtStart(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  return same;
}
