import { placeOf } from "./cell-answer.ts";
import { type CellRange, isBlank, readNumber } from "./cell-value.ts";
import { bad, good, type Outcome } from "./outcome.ts";

/**
 * The Herfindahl-Hirschman index of amounts: the sum of the squares of their parts. 1 = one spends all.
 *
 * Credits and noughts are left out, as in the count: a negative part would give an index above 1.
 *
 * @source method.md, FORMULAS 12
 */
export function concentrationOf(values: CellRange): Outcome<number> {
  const amounts: number[] = [];
  for (const [index, cell] of values.flat().entries()) {
    if (isBlank(cell)) continue;
    const amount = readNumber(cell);
    if (!amount.ok) return bad(`${placeOf("values", index)} ${amount.problem}`);
    if (amount.value > 0) amounts.push(amount.value);
  }
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (amounts.length === 0) return bad("values holds no amount above 0: there is nothing to measure.");
  return good(amounts.reduce((sum, amount) => sum + (amount / total) ** 2, 0));
}
