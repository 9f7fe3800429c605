/** The words of n distinct names: each word once, with the names it stands in. */
export interface WordTable {
  readonly words: readonly string[];
  /** Words of each name, in order, as numbers of `words`. Shape: n. */
  readonly wordsOf: readonly (readonly number[])[];
  /** Names that hold a word, ascending, each once. Shape: words. */
  readonly namesWith: readonly (readonly number[])[];
  readonly numberOf: ReadonlyMap<string, number>;
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
  const wordsOf = names.map((named, name) => {
    const numbers: number[] = [];
    for (const word of named) {
      let number = numberOf.get(word);
      if (number === undefined) {
        number = words.length;
        numberOf.set(word, number);
        words.push(word);
        namesWith.push([]);
      }
      const list = namesWith[number]!;
      if (list[list.length - 1] !== name) list.push(name);
      numbers.push(number);
    }
    return numbers;
  });
  return { words, wordsOf, namesWith, numberOf };
}
