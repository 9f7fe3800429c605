import type { SourceBlock } from "#domain/ledger/ledger";
import type { BookInput } from "../book-input.ts";

/** The ledger rows of one block and where each stands. */
export interface BlockRows {
  readonly input: BookInput;
  readonly block: SourceBlock;
  /** Ledger row of each sheet row below the header; -1 where the row is no line. */
  readonly ledgerRow: Int32Array;
}

/** Finds the ledger row of every sheet row of a block, header row excluded. Cost: O(ledger rows). */
export function rowsOfBlock(block: SourceBlock, input: BookInput): BlockRows {
  const { ledger } = input;
  const { headerRow, lastRow } = block.reading;
  const ledgerRow = new Int32Array(lastRow - headerRow).fill(-1);
  const at = input.blocks.indexOf(block);
  for (let i = 0; i < ledger.size; i++) {
    if (ledger.block[i] === at) ledgerRow[ledger.sheetRow[i]! - headerRow - 1] = i;
  }
  return { input, block, ledgerRow };
}

/** True where any line of the block holds what `test` asks. */
export function anyLine({ ledgerRow }: BlockRows, test: (row: number) => boolean): boolean {
  return ledgerRow.some((row) => row >= 0 && test(row));
}

/** One value a sheet row: `value` of lines, `other` (by entry) of rows that are none. */
export function valuesOf<T>({ ledgerRow }: BlockRows, value: (row: number) => T, other: (entry: number) => T): T[] {
  return Array.from(ledgerRow, (row, entry) => (row >= 0 ? value(row) : other(entry)));
}
