/**
 * Least number of slips of the keyboard between two texts: a letter changed, added, left out, or swapped with its neighbour.
 *
 * What both begin and end with is passed over; where they differ, each slip is tried in turn. Cost: O(length x 4^limit), mostly
 * far less: texts that are not alike are given up at once.
 *
 * @returns any distance above `limit` as `limit + 1`.
 */
export function slipDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const shorter = Math.min(a.length, b.length);
  const start = sameAtStart(a, b, shorter);
  const end = sameAtEnd(a, b, shorter - start);
  const [restA, restB] = [a.length - start - end, b.length - start - end];
  if (restA === 0 || restB === 0) return Math.min(restA + restB, limit + 1);
  if (limit === 0) return 1;
  const [x, y] = [a.slice(start, start + restA), b.slice(start, start + restB)];
  let least = slipDistance(x.slice(1), y.slice(1), limit - 1);
  least = Math.min(least, slipDistance(x.slice(1), y, limit - 1), slipDistance(x, y.slice(1), limit - 1));
  if (x[0] === y[1] && x[1] === y[0]) least = Math.min(least, slipDistance(x.slice(2), y.slice(2), limit - 1));
  return 1 + least;
}

function sameAtStart(a: string, b: string, most: number): number {
  let same = 0;
  while (same < most && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  return same;
}

function sameAtEnd(a: string, b: string, most: number): number {
  let same = 0;
  while (same < most && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)) same++;
  return same;
}
