import { type CellRange } from "./cell-value.ts";
import { KeySlots } from "./key-slots.ts";
import { bad, good, type Outcome } from "./outcome.ts";
import { eachPlaceLine, type SpendRanges } from "./place-lines.ts";

export interface KeySpend {
  /** As it is written where it first stands. */
  readonly key: string;
  readonly pence: number;
}

/**
 * Sums place spend by key, largest first, equal sums A to Z.
 *
 * @param keys - one cell a line.
 * @returns one entry a key that has a line with an amount, also where all of it is paid on; or what is wrong.
 * Cost: O(n + k log k) time for k keys.
 */
export function sumPlacePenceBy(keys: CellRange, ranges: SpendRanges): Outcome<readonly KeySpend[]> {
  const slots = new KeySlots(keys, "keys");
  const sums: number[] = [];
  const problem = eachKeyedLine([slots], ranges, ([slot = 0], pence) => {
    sums[slot] = (sums[slot] ?? 0) + pence;
  });
  if (problem !== null) return bad(problem);
  const table = slots.names.map((key, slot) => ({ key, pence: sums[slot] ?? 0 }));
  return table.length === 0 ? bad(`${ranges.amountName} holds no amount.`) : good(table.sort(byLargest));
}

/**
 * Walks the lines that have an amount, with the number of each one's keys.
 * @returns null; or, in words, the first cell that cannot be counted.
 */
export function eachKeyedLine(
  columns: readonly KeySlots[],
  ranges: SpendRanges,
  take: (slots: readonly number[], pence: number) => void,
): string | null {
  const lines = ranges.amount.flat().length;
  for (const column of columns) {
    const uneven = column.problemWith(lines);
    if (uneven !== null) return uneven;
  }
  let keyProblem: string | null = null;
  const problem = eachPlaceLine(ranges, (index, pence) => {
    const slots: number[] = [];
    for (const column of columns) {
      const slot = column.at(index);
      if (slot.ok) slots.push(slot.value);
      else keyProblem ??= slot.problem;
    }
    take(slots, pence);
  });
  return problem ?? keyProblem;
}

/** Largest first; equal sums by code points: the same on every computer, whatever its language. */
export function byLargest(a: KeySpend, b: KeySpend): number {
  return b.pence - a.pence || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
