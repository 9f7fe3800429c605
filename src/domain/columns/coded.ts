/** A column of words, each kept once: `codes[i]` points into `words`; -1 = empty. */
export interface CodedColumn {
  readonly codes: Int32Array;
  readonly words: readonly string[];
}

/** Codes a column of words; null and "" become -1. Words keep the order of first appearance. Cost: O(n). */
export function codeColumn(values: readonly (string | null)[]): CodedColumn {
  const codeOf = new Map<string, number>();
  const words: string[] = [];
  const codes = Int32Array.from(values, (value) => {
    if (value === null || value === "") return -1;
    let code = codeOf.get(value);
    if (code === undefined) {
      code = words.length;
      codeOf.set(value, code);
      words.push(value);
    }
    return code;
  });
  return { codes, words };
}

/** The word in row i, "" where empty. */
export function wordAt(column: CodedColumn, i: number): string {
  return column.words[column.codes[i]!] ?? "";
}
