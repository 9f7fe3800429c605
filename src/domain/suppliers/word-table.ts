import { columnOf } from "./column-of.ts";
import { lettersOf } from "./letter-bits.ts";

/** The words of n distinct names: each word once, with the names it stands in. */
export interface WordTable {
  readonly words: readonly string[];
  /** Words of each name, in order, as numbers of `words`. Shape: n. */
  readonly wordsOf: readonly (readonly number[])[];
  /** Names that hold a word, ascending, each once. Shape: words. */
  readonly namesWith: readonly (readonly number[])[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** `lettersOf` each word. Shape: words. */
  readonly letters: Int32Array;
}

/**
 * Numbers the words of names. Words are numbered in the order of the names. Cost: O(words).
 *
 * Plain lists: for a few numbers each, an array of the engine's own is made in a tenth of the time of a typed one.
 */
export function tableWords(names: readonly (readonly string[])[]): WordTable {
  const numberOf = new Map<string, number>();
  const words: string[] = [];
  const namesWith: number[][] = [];
  const wordsOf = names.map((named, name) => named.map((word) => numbered(word, name)));
  const letters = columnOf(words.length, (word) => lettersOf(words[word]!));
  return { words, wordsOf, namesWith, numberOf, letters };

  function numbered(word: string, name: number): number {
    const known = numberOf.get(word);
    if (known === undefined) {
      numberOf.set(word, words.length);
      namesWith.push([name]);
      return words.push(word) - 1;
    }
    const list = namesWith[known]!;
    if (list[list.length - 1] !== name) list.push(name);
    return known;
  }
}
