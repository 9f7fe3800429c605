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
  const wordsOf = names.map((named, name) => {
    const numbers = new Int32Array(named.length);
    for (let at = 0; at < named.length; at++) {
      let number = numberOf.get(named[at]!);
      if (number === undefined) {
        number = words.length;
        numberOf.set(named[at]!, number);
        words.push(named[at]!);
        lists.push([]);
      }
      const list = lists[number]!;
      if (list[list.length - 1] !== name) list.push(name);
      numbers[at] = number;
    }
    return numbers;
  });
  return { words, wordsOf, namesWith: lists.map((list) => new Int32Array(list)), numberOf };
}
