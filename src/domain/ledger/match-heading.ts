import { findMisspelt } from "./find-misspelt.ts";
import type { FieldWords } from "./vocabulary.ts";

/** How well a heading means a field: confidence 0-1, and the place of the word in its list (0 is best). */
export interface HeadingMatch {
  readonly confidence: number;
  readonly rank: number;
}

const EXACT = 1;
const WITHIN = 0.85;
const MISSPELT = 0.75;
const WEAK = 0.6;

/** True where only a slip of the pen joins the heading to the field. */
export function isMisspelt(match: HeadingMatch): boolean {
  return match.confidence === MISSPELT;
}

/**
 * Compares one normalised heading with the words of one field.
 * Whole headings come first, then phrases within, then misspelt whole headings, then weak ones.
 * @returns null where the heading does not mean the field.
 */
export function matchHeading(heading: string, words: FieldWords): HeadingMatch | null {
  if (heading === "") return null;
  const exact = words.exact.indexOf(heading);
  if (exact >= 0) return { confidence: EXACT, rank: exact };
  const weak = words.weak?.indexOf(heading) ?? -1;
  if (weak >= 0) return { confidence: WEAK, rank: weak };
  return matchWithin(heading, words) ?? matchMisspelt(heading, words);
}

function matchWithin(heading: string, words: FieldWords): HeadingMatch | null {
  const padded = ` ${heading} `;
  if (words.never?.some((word) => padded.includes(` ${word} `))) return null;
  const rank = words.within?.findIndex((phrase) => padded.includes(` ${phrase} `)) ?? -1;
  return rank < 0 ? null : { confidence: WITHIN, rank };
}

function matchMisspelt(heading: string, words: FieldWords): HeadingMatch | null {
  const rank = findMisspelt(heading, words.exact);
  return rank < 0 ? null : { confidence: MISSPELT, rank };
}
