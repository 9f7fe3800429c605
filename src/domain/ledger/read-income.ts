import { readAmount } from "./read-amount.ts";
import type { RawCell } from "./cells.ts";

/**
 * The income that a cell states, as amounts are read: a number as it is, text as ledgers write figures, `(20,450.0)` below
 * nought.
 *
 * @returns the figure in the file's unit; null where the cell is empty or says no figure.
 */
export function readIncome(cell: RawCell | undefined): number | null {
  const read = readAmount(cell);
  return read.kind === "amount" ? read.value : null;
}

/** The text of a cell that states a figure and holds no number; null elsewhere. */
export function incomeText(cell: RawCell | undefined): string | null {
  return typeof cell === "string" && readIncome(cell) !== null ? cell : null;
}
