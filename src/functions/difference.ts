import { placeOf } from "./cell-answer.ts";
import { type CellRange, isBlank, readAmountPence } from "./cell-value.ts";
import { bad, good, type Outcome } from "./outcome.ts";

/**
 * Total less control, in whole pence; each the sum of its cells.
 *
 * A control that nobody has stated is no control of nought: a range without an amount is refused, not compared.
 */
export function differencePence(total: CellRange, control: CellRange): Outcome<number> {
  const sums = { total: sumOf(total, "total"), control: sumOf(control, "control") };
  if (!sums.total.ok) return sums.total;
  return sums.control.ok ? good(sums.total.value - sums.control.value) : sums.control;
}

function sumOf(range: CellRange, name: string): Outcome<number> {
  const cells = range.flat();
  let sum = 0;
  for (const [index, cell] of cells.entries()) {
    if (isBlank(cell)) continue;
    const pence = readAmountPence(cell);
    if (!pence.ok) return bad(`${placeOf(name, index)} ${pence.problem}`);
    sum += pence.value;
  }
  if (cells.every(isBlank)) return bad(`${name} holds no amount.`);
  return Number.isSafeInteger(sum) ? good(sum) : bad(`${name} sums to more than pence can hold.`);
}
