import { haveSameLetters } from "./alike-words.ts";
import { MOST_SLIPS } from "./find-like-keys.ts";
import { slipDistance } from "./slip-distance.ts";

/** Names whose words run together are at least so long. */
const LEAST_RUN = 9;

/** What most pairs fail at, and costs least, stands first. */
export function mayBeOneRun(from: string, to: string): boolean {
  if (from[0] !== to[0] || Math.abs(from.length - to.length) > MOST_SLIPS) return false;
  return Math.min(from.length, to.length) >= LEAST_RUN && haveSameFigures(from, to);
}

export function blanksOf(text: string): number {
  return text.split(" ").length;
}

const FIGURE = /\d/;

function haveSameFigures(from: string, to: string): boolean {
  // Hardly a name has a figure.
  if (!FIGURE.test(from) && !FIGURE.test(to)) return true;
  return from.replace(/\D/g, "") === to.replace(/\D/g, "");
}

/**
 * Slips between two names parted otherwise. A blank that moved beside a letter that is wrong is two slips (`alnwi ctyres`), whatever
 * number of letters it moved by.
 *
 * @param runs - the two without their blanks.
 */
export function slipsOfRuns(from: string, to: string, runs: readonly [string, string]): number {
  return Math.min(slipDistance(from, to, MOST_SLIPS), 1 + slipDistance(...runs, MOST_SLIPS - 1));
}

/** One run is as long as the other and has another letter in it: with nothing else in common, another name. */
export function isOtherLetter(from: string, to: string): boolean {
  return from.length === to.length && !haveSameLetters(from, to);
}

/** The word stands in one text where `and` stands in the other, and both have as many words. */
export function standsBesideAnd(word: string, text: string, other: string): boolean {
  const [from, to] = [text.split(" "), other.split(" ")];
  const at = Math.max(from.indexOf(word), to.indexOf(word));
  return from.length === to.length && (from[at] === "and" || to[at] === "and");
}
