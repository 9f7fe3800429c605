import { placeOf } from "./cell-answer.ts";
import { type CellRange, isBlank, readAmountPence, readFraction } from "./cell-value.ts";
import { bad, good, type Outcome } from "./outcome.ts";
import { shareOfCell } from "./share-of-cell.ts";

export interface SpendRanges {
  readonly amount: CellRange;
  /** What the amounts are called in messages: `gross` or `income`. */
  readonly amountName: string;
  /** Place share, 0 to 1: one cell a line, or one cell for all lines. */
  readonly share: CellRange;
  /** Part of the line paid on to another counted body, 0 to 1. Excel gives null where it is left out. */
  readonly eliminate?: CellRange | null | undefined;
}

/** The cells of one argument by line. */
export type CellOfLine = (index: number) => unknown;

/**
 * Walks the lines that have an amount: each less what is paid on, at its place share, to the penny.
 *
 * Each line is rounded as the sheet's own formula rounds it, so that the sum ties to the column with no rounding line.
 * A line that is taken out whole is not read further: an error in it does no harm.
 *
 * @param ranges - amounts in pounds (credits < 0), place shares and the parts to take out, of equal length.
 * @param take - given the 0-based line and its whole pence.
 * @returns null; or, in words, the first cell that cannot be counted. Nothing is ever read as 0 silently.
 * Cost: O(n) time.
 * @source workbook-model.md, TP Paid on and TP Place spend
 */
export function eachPlaceLine(ranges: SpendRanges, take: (index: number, pence: number) => void): string | null {
  const amounts = ranges.amount.flat();
  const share = alignColumn(ranges.share.flat(), "share", amounts.length);
  if (!share.ok) return share.problem;
  const eliminate = alignColumn(ranges.eliminate?.flat() ?? [""], "eliminate", amounts.length);
  if (!eliminate.ok) return eliminate.problem;
  for (let index = 0; index < amounts.length; index++) {
    const amount = amounts[index];
    if (isBlank(amount)) continue;
    const spend = linePence({ amount, share: share.value(index), eliminate: eliminate.value(index) });
    if (!spend.ok) return `${placeOf(nameOf(spend.argument, ranges), index)} ${spend.problem}`;
    take(index, spend.value);
  }
  return null;
}

/** One cell stands for every line; otherwise the lengths must agree. */
export function alignColumn(cells: readonly unknown[], name: string, length: number): Outcome<CellOfLine> {
  if (cells.length === 1) return good(() => cells[0]);
  if (cells.length === length) return good((index) => cells[index]);
  return bad(`${name} has ${String(cells.length)} cells but there are ${String(length)} amounts.`);
}

interface LineCells {
  readonly amount: unknown;
  readonly share: unknown;
  readonly eliminate: unknown;
}

type LinePence =
  | ReturnType<typeof good<number>>
  | { readonly ok: false; readonly argument: keyof LineCells; readonly problem: string };

const NOTHING = good(0);
const NO_SHARE = bad("is blank but the line has an amount.");

function linePence(line: LineCells): LinePence {
  const takenOut = readFraction(line.eliminate, NOTHING);
  if (!takenOut.ok) return { ...takenOut, argument: "eliminate" };
  if (takenOut.value === 1) return NOTHING;
  const amount = readAmountPence(line.amount);
  if (!amount.ok) return { ...amount, argument: "amount" };
  if (amount.value === 0) return NOTHING;
  const share = readFraction(line.share, NO_SHARE);
  if (!share.ok) return { ...share, argument: "share" };
  return good(shareOfCell(amount.value - shareOfCell(amount.value, takenOut.value), share.value));
}

function nameOf(argument: keyof LineCells, ranges: SpendRanges): string {
  return argument === "amount" ? ranges.amountName : argument;
}
