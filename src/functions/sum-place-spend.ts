import { bad, good, type Outcome } from "./outcome.ts";
import { eachPlaceLine, type SpendRanges } from "./place-lines.ts";

/**
 * Sums what stays in the place: each line less what is paid on, at its place share, to the penny.
 *
 * @returns whole pence; or, as a problem, the first cell that cannot be counted.
 * @example sumPlacePence({ amount: [[10.03]], amountName: "gross", share: [[0.5]] }) // 502 pence: 5.015 rounds up
 * @source workbook-model.md, TP Paid on and TP Place spend
 */
export function sumPlacePence(ranges: SpendRanges): Outcome<number> {
  let total = 0;
  const problem = eachPlaceLine(ranges, (_index, pence) => {
    total += pence;
  });
  if (problem !== null) return bad(problem);
  return Number.isSafeInteger(total) ? good(total) : bad(`${ranges.amountName} sums to more than pence can hold.`);
}
