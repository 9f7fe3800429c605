import type { SourceBlock } from "#domain/ledger/ledger";
import type { BookInput } from "../book-input.ts";
import type { ColumnValues, PlainValue } from "../plan/sheet-plan.ts";

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

/**
 * One value a sheet row: `value` of lines, `other` (by entry) of rows that are none. Each is worked out when it is asked for:
 * as lists the columns of a million rows would take half a gigabyte.
 */
export function valuesOf<T extends PlainValue>(
  { ledgerRow }: BlockRows,
  value: (row: number) => T,
  other: (entry: number) => T,
): ColumnValues & Iterable<T> {
  const valueAt = (entry: number): T => {
    const row = ledgerRow[entry]!;
    return row >= 0 ? value(row) : other(entry);
  };
  return {
    length: ledgerRow.length,
    at: (entry) => (entry < ledgerRow.length ? valueAt(entry) : undefined),
    *[Symbol.iterator]() {
      for (let entry = 0; entry < ledgerRow.length; entry++) yield valueAt(entry);
    },
  };
}
