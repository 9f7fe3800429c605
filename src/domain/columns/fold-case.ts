/**
 * A word without what the sheets' own sums do not tell apart: SUMIFS takes words that differ in case for one. Spaces beside and
 * between words mean nothing either.
 *
 * By way of capitals, for some letters have two small forms: ſ and s, ς and σ.
 */
export function foldCase(word: string): string {
  return tidySpaces(word.normalize("NFC")).toUpperCase().toLowerCase();
}

/** No space at either end, and one between words. */
export function tidySpaces(word: string): string {
  return word.replace(/\s+/g, " ").trim();
}
