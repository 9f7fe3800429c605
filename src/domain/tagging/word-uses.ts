import type { CodedColumn } from "../columns/coded.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** Where one word stands among the lines of one block. */
export interface WordUse {
  readonly word: string;
  /** Index of the block. */
  readonly block: number;
  /** Its first row of the ledger. */
  readonly first: number;
  rows: number;
  pence: number;
}

/**
 * Every word of a column, block by block, in the order of its first row: how many lines bear it and what they read.
 * Cost: O(rows).
 */
export function wordUses(ledger: Ledger, { codes, words }: CodedColumn): WordUse[] {
  // Numbers for keys, and one look-up a row: it is done for every tag of a hundred thousand rows.
  const uses = new Map<number, WordUse>();
  for (let i = 0; i < ledger.size; i++) {
    const code = codes[i]!;
    if (code === -1) continue;
    const block = ledger.block[i]!;
    const key = block * words.length + code;
    const use = uses.get(key);
    if (use) {
      use.rows++;
      use.pence += ledger.amountPence[i]!;
    } else uses.set(key, { word: words[code]!, block, first: i, rows: 1, pence: ledger.amountPence[i]! });
  }
  return [...uses.values()];
}
