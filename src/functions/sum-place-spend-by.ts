import { placeOf } from "./cell-answer.ts";
import { type CellRange, readLabel } from "./cell-value.ts";
import { bad, good, type Outcome } from "./outcome.ts";
import { eachPlaceLine, type SpendRanges } from "./place-lines.ts";

/** What lines without a key stand under, as in a pivot table: their money is in the total and must be seen. */
const NO_KEY = "(blank)";

export interface KeySpend {
  /** As it is written where it first stands. */
  readonly key: string;
  readonly pence: number;
}

/**
 * Sums place spend by key, largest first, equal sums A to Z.
 *
 * Capitals and blanks at the ends do not tell two keys apart; codes are texts, so "07" and 7 do.
 *
 * @param keys - one cell a line.
 * @returns one entry a key that has a line with an amount, also where all of it is paid on; or what is wrong.
 * Cost: O(n + k log k) time for k keys.
 */
export function sumPlacePenceBy(keys: CellRange, ranges: SpendRanges): Outcome<readonly KeySpend[]> {
  const cells = keys.flat();
  const lines = ranges.amount.flat().length;
  if (cells.length !== lines)
    return bad(`keys has ${String(cells.length)} cells but there are ${String(lines)} amounts.`);
  const tally = tallyByKey();
  let keyProblem: string | null = null;
  const problem = eachPlaceLine(ranges, (index, pence) => {
    const trouble = tally.add(cells[index], pence);
    keyProblem ??= trouble === null ? null : `${placeOf("keys", index)} ${trouble}`;
  });
  const wrong = problem ?? keyProblem;
  if (wrong !== null) return bad(wrong);
  const table = tally.entries();
  return table.length === 0 ? bad(`${ranges.amountName} holds no amount.`) : good(table);
}

interface Tally {
  /** @returns what is wrong with the key, if anything. */
  add(cell: unknown, pence: number): string | null;
  entries(): KeySpend[];
}

function tallyByKey(): Tally {
  const names: string[] = [];
  const sums: number[] = [];
  const slotOfCell = new Map<unknown, number>();
  const slotOfKey = new Map<string, number>();
  /** Keys repeat: each spelling is read once, then found by itself. */
  const findSlot = (cell: unknown): Outcome<number> => {
    const label = readLabel(cell);
    if (!label.ok) return label;
    const name = label.value === "" ? NO_KEY : label.value;
    const key = name.toLowerCase();
    const slot = slotOfKey.get(key) ?? names.push(name) - 1;
    slotOfKey.set(key, slot);
    slotOfCell.set(cell, slot);
    return good(slot);
  };
  return {
    add(cell, pence) {
      const known = slotOfCell.get(cell);
      const slot = known === undefined ? findSlot(cell) : good(known);
      if (!slot.ok) return slot.problem;
      sums[slot.value] = (sums[slot.value] ?? 0) + pence;
      return null;
    },
    entries() {
      const table = names.map((key, slot) => ({ key, pence: sums[slot] ?? 0 }));
      return table.sort((a, b) => b.pence - a.pence || compareKeys(a.key, b.key));
    },
  };
}

/** By code points: the same on every computer, whatever its language. */
function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
