import { toPounds } from "#domain/money/pence";
import type { Outcome } from "./outcome.ts";

/**
 * Pounds for the cell, or an Excel #VALUE! whose words the officer reads beside the cell.
 *
 * @throws CustomFunctions.Error where there is a problem: that is how a custom function answers with an error.
 */
export function answerInPounds(outcome: Outcome<number>): number {
  if (outcome.ok) return toPounds(outcome.value);
  // Excel's own error class does not descend from Error.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, outcome.problem);
}
