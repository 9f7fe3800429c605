import { answerInPounds } from "./cell-answer.ts";
import { good } from "./outcome.ts";
import { sumPlacePence } from "./sum-place-spend.ts";

/**
 * Net place spend: total place spend less income from outside, both at place share.
 *
 * @customfunction NET NET
 * @param gross Gross spend in pounds, one cell a line; credits are negative.
 * @param income Income from outside the counted bodies in pounds, one cell a line.
 * @param share Place share from 0 to 1, one cell a line or one cell for all lines.
 * @param [eliminate] Part of the line paid on to another counted body, from 0 to 1 or TRUE/FALSE.
 * @returns Net place spend in pounds, to the penny.
 */
// Four parameters: the order of arguments is the same across the PLACE family, and Excel passes no options object.
// eslint-disable-next-line max-params
export function placeNet(gross: unknown[][], income: unknown[][], share: unknown[][], eliminate?: unknown[][]): number {
  const spend = sumPlacePence({ amount: gross, amountName: "gross", share, eliminate });
  if (!spend.ok) return answerInPounds(spend);
  const outside = sumPlacePence({ amount: income, amountName: "income", share });
  return answerInPounds(outside.ok ? good(spend.value - outside.value) : outside);
}
