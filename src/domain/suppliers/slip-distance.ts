import { editDistance } from "../ledger/edit-distance.ts";

/**
 * Least number of slips of the keyboard between two words: a letter changed, added, left out, or swapped with its neighbour.
 * What both begin and end with is passed over first. Any distance above `limit` is returned as `limit + 1`.
 */
export function slipDistance(a: string, b: string, limit: number): number {
  const shorter = Math.min(a.length, b.length);
  if (Math.max(a.length, b.length) - shorter > limit) return limit + 1;
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  return editDistance(a.slice(start, a.length - end), b.slice(start, b.length - end), limit);
}
