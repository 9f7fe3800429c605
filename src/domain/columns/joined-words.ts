import type { CodedColumn } from "./coded.ts";
import { foldCase, tidySpaces } from "./fold-case.ts";

/** The one spelling of a word. */
export type Spelling = (word: string) => string;

/** A word with the number of its lines. */
export type WordLines = readonly [word: string, lines: number];

/**
 * Gives words that differ in case alone one spelling: that of the list; else what most lines say, of equals the first by
 * letter. The order of the lines has no part in it: a sort renames nothing.
 *
 * @param known - spellings of the lists; of two that differ in case the first holds.
 */
export function spellingOf(known: Iterable<string>, uses: Iterable<WordLines>): Spelling {
  const spelt = new Map<string, string>();
  // Each word once: two thousand rules give few themes.
  for (const word of new Set(known)) if (!spelt.has(foldCase(word))) spelt.set(foldCase(word), word);
  const lines = new Map<string, number>();
  for (const [word, more] of uses) lines.set(tidySpaces(word), (lines.get(tidySpaces(word)) ?? 0) + more);
  const ranked = [...lines].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
  for (const [word] of ranked) if (!spelt.has(foldCase(word))) spelt.set(foldCase(word), word);
  return (word) => spelt.get(foldCase(word)) ?? word;
}

/** How many lines bear each word of a column. Cost: O(rows). */
export function linesOf({ codes, words }: CodedColumn): WordLines[] {
  const lines = new Float64Array(words.length);
  for (const code of codes) if (code !== -1) lines[code]!++;
  return words.map((word, code) => [word, lines[code]!]);
}

/** The column with every word in its one spelling; the same column where each is so already. */
export function respell(column: CodedColumn, spelling: Spelling): CodedColumn {
  const spelt = column.words.map(spelling);
  if (spelt.every((word, code) => word === column.words[code])) return column;
  const words = [...new Set(spelt)].filter((word) => word !== "");
  const codeOf = new Map(words.map((word, code) => [word, code]));
  const codes = spelt.map((word) => codeOf.get(word) ?? -1);
  return { codes: column.codes.map((code) => codes[code] ?? -1), words };
}
