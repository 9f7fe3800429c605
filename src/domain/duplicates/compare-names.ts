import { editDistance } from "../ledger/edit-distance.ts";

/** Shorter names say too little to be told apart by their letters. */
const SHORTEST = 8;
/** A slip or two of the hand. */
const MOST_SLIPS = 2;

/**
 * True where two names may well be one name written twice: the same letters, one cut off or with words added, or one or two
 * letters astray. Figures must be the same: `Unit 3` is not `Unit 4`.
 *
 * @param a - as written. @param b - as written.
 */
export function areNamesAlike(a: string, b: string): boolean {
  const [one, other] = [letters(a), letters(b)];
  if (one === other) return true;
  // The first letter is the one that people get right.
  if (one[0] !== other[0]) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < SHORTEST || figures(one) !== figures(other)) return false;
  return long.startsWith(short) || editDistance(one, other, MOST_SLIPS) <= MOST_SLIPS;
}

function letters(name: string): string {
  return name
    .replaceAll("&", "and")
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

function figures(name: string): string {
  return name.replace(/\D/g, "");
}
