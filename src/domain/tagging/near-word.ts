import { editDistance } from "../ledger/edit-distance.ts";
import { slipsAllowed } from "../ledger/find-misspelt.ts";
import { foldName } from "../place/match-agency.ts";

/**
 * Makes a finder of the word of a list that a text is meant for but for a slip or two of the pen. It answers null where the
 * text is itself on the list, or near nothing on it.
 *
 * Case, punctuation, `&` or `and` and spaces make no other word. Words that differ in a figure are two words, as `Phase 1` and
 * `Phase 2`. Of several the nearest is meant, of equals the first. Cost of a question: O(words of the list).
 *
 * @returns near(text, among): `among` = only so many of the first words are looked at.
 * @example nearWords(["Older people", "Housing"])("Older poeple") // "Older people"
 */
export function nearWords(words: readonly string[]): (text: string, among?: number) => string | null {
  const exact = new Set(words);
  const plain = words.map((word) => ({ word, plain: foldName(word) }));
  return (text, among = plain.length) => {
    if (exact.has(text) && among === plain.length) return null;
    const asked = foldName(text);
    let near: string | null = null;
    let least = Infinity;
    for (const { word, plain: other } of plain.slice(0, among)) {
      const slips = slipsBetween(asked, other);
      if (slips < least) [near, least] = [word, slips];
    }
    return near;
  };
}

/** Slips between two plain texts; infinite where they are not near. */
function slipsBetween(a: string, b: string): number {
  const allowed = slipsAllowed(Math.max(a.length, b.length));
  if (Math.abs(a.length - b.length) > allowed) return Infinity;
  const slips = editDistance(a, b, allowed);
  return slips <= allowed && figuresOf(a) === figuresOf(b) ? slips : Infinity;
}

function figuresOf(text: string): string {
  return text.replace(/\D+/g, " ").trim();
}
