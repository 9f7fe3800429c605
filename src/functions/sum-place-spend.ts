import { readAmountPence, readFraction } from "./cell-value.ts";
import { shareOfCell } from "./share-of-cell.ts";
import { bad, good, type Outcome } from "./outcome.ts";

/** A range as Excel hands it over: rows of raw cell values. */
export type CellRange = readonly (readonly unknown[])[];

export interface SpendRanges {
  readonly amount: CellRange;
  /** What the amounts are called in messages: `gross` or `income`. */
  readonly amountName: string;
  /** Place share, 0 to 1: one cell a line, or one cell for all lines. */
  readonly share: CellRange;
  /** Part of the line paid on to another counted body, 0 to 1. Excel gives null where it is left out. */
  readonly eliminate?: CellRange | null | undefined;
}

interface Line {
  readonly number: number;
  readonly amount: unknown;
  readonly share: unknown;
  readonly eliminate: unknown;
}

/**
 * Sums what stays in the place: each line less what is paid on, at its place share, to the penny.
 *
 * Each line is rounded as the sheet's own formula rounds it, so that the sum ties to the column with no rounding line.
 * A line that is taken out whole is not read further: an error in it does no harm.
 *
 * @param ranges - amounts in pounds (credits < 0), place shares and the parts to take out, of equal length.
 * @returns whole pence; or, as a problem, the first cell that cannot be counted. Nothing is ever read as 0 silently.
 * Cost: O(n) time.
 * @example sumPlacePence({ amount: [[10.03]], amountName: "gross", share: [[0.5]] }) // 502 pence: 5.015 rounds up
 * @source workbook-model.md, TP Paid on and TP Place spend
 */
export function sumPlacePence(ranges: SpendRanges): Outcome<number> {
  const amounts = ranges.amount.flat();
  const share = alignColumn(ranges.share.flat(), "share", amounts.length);
  if (!share.ok) return share;
  const eliminate = alignColumn(ranges.eliminate?.flat() ?? [""], "eliminate", amounts.length);
  if (!eliminate.ok) return eliminate;
  let total = 0;
  for (const [index, amount] of amounts.entries()) {
    const line = { number: index + 1, amount, share: share.value(index), eliminate: eliminate.value(index) };
    const pence = linePence(line, ranges.amountName);
    if (!pence.ok) return pence;
    total += pence.value;
  }
  return good(total);
}

/** One cell stands for every line; otherwise the lengths must agree. */
function alignColumn(cells: readonly unknown[], name: string, length: number): Outcome<(index: number) => unknown> {
  if (cells.length === 1) return good(() => cells[0]);
  if (cells.length === length) return good((index) => cells[index]);
  return bad(`${name} has ${String(cells.length)} cells but there are ${String(length)} amounts.`);
}

function linePence(line: Line, amountName: string): Outcome<number> {
  const at = (name: string): string => `${name}, cell ${String(line.number)}`;
  const takenOut = readFraction(line.eliminate, at("eliminate"), good(0));
  if (!takenOut.ok || takenOut.value === 1) return takenOut.ok ? good(0) : takenOut;
  const amount = readAmountPence(line.amount, at(amountName));
  if (!amount.ok || amount.value === 0) return amount;
  const share = readFraction(line.share, at("share"), bad(`${at("share")} is blank but the line has an amount.`));
  if (!share.ok) return share;
  return good(shareOfCell(amount.value - shareOfCell(amount.value, takenOut.value), share.value));
}
