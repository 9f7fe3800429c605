import type { CellRange } from "./cell-value.ts";
import { KeySlots } from "./key-slots.ts";
import { bad, good, type Outcome } from "./outcome.ts";
import type { SpendRanges } from "./place-lines.ts";
import { byLargest, eachKeyedLine, type KeySpend } from "./sum-place-spend-by.ts";

/** Place spend by two keys, in pence; rows and columns largest first. */
export interface KeyTable {
  readonly rows: readonly KeySpend[];
  readonly cols: readonly KeySpend[];
  /** By row and column of the two lists; 0 where no line has both keys. */
  readonly cells: readonly (readonly number[])[];
}

/**
 * Sums place spend by two keys.
 * @param labels - one cell a line each.
 * @returns the table; or, in words, the first cell that cannot be counted.
 * Cost: O(n + r c) for r rows and c columns.
 */
export function sumPlacePenceAcross(
  labels: { readonly rows: CellRange; readonly cols: CellRange },
  ranges: SpendRanges,
): Outcome<KeyTable> {
  const down = new KeySlots(labels.rows, "rows");
  const along = new KeySlots(labels.cols, "cols");
  const sums: number[][] = [];
  const problem = eachKeyedLine([down, along], ranges, ([row = 0, col = 0], pence) => {
    const line = (sums[row] ??= []);
    line[col] = (line[col] ?? 0) + pence;
  });
  if (problem !== null) return bad(problem);
  if (down.names.length === 0) return bad(`${ranges.amountName} holds no amount.`);
  const at = (row: number, col: number): number => sums[row]?.[col] ?? 0;
  const rows = ranked(down.names, (row) => sum(along.names.map((_name, col) => at(row, col))));
  const cols = ranked(along.names, (col) => sum(down.names.map((_name, row) => at(row, col))));
  return good({ rows, cols, cells: rows.map((row) => cols.map((col) => at(row.slot, col.slot))) });
}

function ranked(names: readonly string[], penceOf: (slot: number) => number): (KeySpend & { slot: number })[] {
  return names.map((key, slot) => ({ key, slot, pence: penceOf(slot) })).sort(byLargest);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
