import { wordAt } from "../columns/coded.ts";
import type { Ledger } from "./ledger.ts";
import { EXTERNAL_INCOME, INCOME } from "./left-out.ts";
import type { Reading } from "./reading.ts";

/** Whether a line is itself income, left out of the spending: from outside, or from the counted body that it names. */
export function isBookedIncome({ leftOut, incomeFrom }: Pick<Ledger, "leftOut" | "incomeFrom">, row: number): boolean {
  const word = wordAt(leftOut, row);
  return word === EXTERNAL_INCOME || (word === INCOME && incomeFrom.codes[row] !== -1);
}

/**
 * Whether lines of income stand above nought in a block as the income that they are, and not below it to be taken off.
 *
 * Where a column says which lines are income, the file was read for it. Where only people and rules say it, those lines tell
 * by themselves: all above nought, they are income of that amount; one below nought, and a line above is income paid back.
 *
 * @param booked - pence of the block's lines that are themselves income.
 */
export function isIncomeAdded({ incomeLines }: Pick<Reading, "incomeLines">, booked: Iterable<number>): boolean {
  if (incomeLines) return incomeLines.written === "added";
  let isAnyAbove = false;
  for (const pence of booked) {
    if (pence < 0) return false;
    if (pence > 0) isAnyAbove = true;
  }
  return isAnyAbove;
}
