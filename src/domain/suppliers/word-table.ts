/** The words of n distinct names: each word once, with the names it stands in. */
export interface WordTable {
  readonly words: readonly string[];
  /** Words of each name, in order, as numbers of `words`. Shape: n. */
  readonly wordsOf: readonly Int32Array[];
  /** Names that hold a word, ascending, each once. Shape: words. */
  readonly namesWith: readonly Int32Array[];
  readonly numberOf: ReadonlyMap<string, number>;
}

/** Numbers the words of names. Words are numbered in the order of the names. Cost: O(words). */
export function tableWords(names: readonly (readonly string[])[]): WordTable {
  const numberOf = new Map<string, number>();
  const words: string[] = [];
  const lists: number[][] = [];
  const wordsOf = names.map((named, name) =>
    Int32Array.from(named, (word) => {
      let number = numberOf.get(word);
      if (number === undefined) {
        number = words.length;
        numberOf.set(word, number);
        words.push(word);
        lists.push([]);
      }
      const list = lists[number]!;
      if (list.at(-1) !== name) list.push(name);
      return number;
    }),
  );
  return { words, wordsOf, namesWith: lists.map((list) => Int32Array.from(list)), numberOf };
}
