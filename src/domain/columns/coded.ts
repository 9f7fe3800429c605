/** A column of words, each kept once: `codes[i]` points into `words`; -1 = empty. */
export interface CodedColumn {
  readonly codes: Int32Array;
  readonly words: readonly string[];
}

/** Codes the words of a column as they come, so that nobody has to hold them all. */
export class WordCoder {
  private readonly codes: Int32Array;
  private readonly codeOf = new Map<string, number>();
  private readonly words: string[] = [];

  /** @param size - rows of the column; those that are never set are empty. */
  constructor(size: number) {
    this.codes = new Int32Array(size).fill(-1);
  }
  set(row: number, word: string | null): void {
    if (word === null || word === "") return;
    let code = this.codeOf.get(word);
    if (code === undefined) {
      code = this.words.length;
      this.codeOf.set(word, code);
      this.words.push(word);
    }
    this.codes[row] = code;
  }
  /**
   * Takes words over from another column, as `set` would: the order of words is that of their first appearance here, and each
   * distinct word is looked up once.
   *
   * @returns takes the word of row `from` of the other column into a row of this one.
   */
  taking(other: CodedColumn): (row: number, from: number) => void {
    const codeHere = new Int32Array(other.words.length).fill(-1);
    return (row, from) => {
      const code = other.codes[from]!;
      if (code === -1) return;
      if (codeHere[code] === -1) {
        this.set(row, other.words[code]!);
        codeHere[code] = this.codes[row]!;
      } else this.codes[row] = codeHere[code]!;
    };
  }
  column(): CodedColumn {
    return { codes: this.codes, words: this.words };
  }
}

/** Codes a column of words; null and "" become -1. Words keep the order of first appearance. Cost: O(n). */
export function codeColumn(values: readonly (string | null)[]): CodedColumn {
  const coder = new WordCoder(values.length);
  // A plain loop: a function called for each of a million words takes a fifth longer.
  for (let row = 0; row < values.length; row++) coder.set(row, values[row]!);
  return coder.column();
}

/** The word in row i, "" where empty. */
export function wordAt(column: CodedColumn, i: number): string {
  return column.words[column.codes[i]!] ?? "";
}
