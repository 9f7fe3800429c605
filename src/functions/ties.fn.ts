import { toPounds } from "#domain/money/pence";
import { answer } from "./cell-answer.ts";
import { readNumber } from "./cell-value.ts";
import { differencePence } from "./difference.ts";
import { bad, good, type Outcome } from "./outcome.ts";

/**
 * Whether a total ties to its control total: TRUE where they are the same to the penny, or within a tolerance.
 *
 * @customfunction TIES TIES
 * @param total Pounds: one cell, or a range that is added up.
 * @param control What it should come to, in pounds: one cell, or a range that is added up.
 * @param [tolerance] Pounds by which the two may differ. If left out they must be the same.
 * @returns TRUE or FALSE.
 */
export function placeTies(total: unknown[][], control: unknown[][], tolerance?: number): boolean {
  return toPounds(Math.abs(answer(differencePence(total, control)))) <= answer(allowed(tolerance));
}

/** Pounds, not rounded to the penny: half a penny allows no penny. Excel gives null for a tolerance that is left out. */
function allowed(tolerance: number | null | undefined): Outcome<number> {
  if (tolerance === null || tolerance === undefined) return good(0);
  const pounds = readNumber(tolerance);
  return pounds.ok && pounds.value < 0 ? bad(`tolerance is ${tolerance}; it must be 0 or more.`) : pounds;
}
