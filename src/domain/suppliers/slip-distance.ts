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
    const same = sameFrom(fromA, fromB);
    const [i, j] = [fromA + same, fromB + same];
    if (i === endA || j === endB) return longer;
    return left === 0 ? 1 : 1 + leastAfter(i, j, left - 1);
  }

  /** Behind a slip: the letter is another, left out or added, or two changed places. */
  function leastAfter(i: number, j: number, left: number): number {
    const changed = slipsFrom(i + 1, j + 1, left);
    if (changed === 0) return 0;
    const least = Math.min(changed, slipsFrom(i + 1, j, left), slipsFrom(i, j + 1, left));
    return areSwapped(i, j) ? Math.min(least, slipsFrom(i + 2, j + 2, left)) : least;
  }

  function sameFrom(fromA: number, fromB: number): number {
    const most = Math.min(endA - fromA, endB - fromB);
    let same = 0;
    while (same < most && a.charCodeAt(fromA + same) === b.charCodeAt(fromB + same)) same++;
    return same;
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
