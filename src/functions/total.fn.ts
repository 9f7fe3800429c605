import { answerInPounds } from "./cell-answer.ts";
import { sumPlacePence } from "./sum-place-spend.ts";

/**
 * Total place spend: each amount at its place share, less what is paid on to another counted body.
 *
 * @customfunction TOTAL TOTAL
 * @param gross Gross spend in pounds, one cell a line; credits are negative.
 * @param share Place share from 0 to 1, one cell a line or one cell for all lines.
 * @param [eliminate] Part of the line paid on to another counted body, from 0 to 1 or TRUE/FALSE.
 * @returns Total place spend in pounds, to the penny.
 */
export function placeTotal(gross: unknown[][], share: unknown[][], eliminate?: unknown[][]): number {
  return answerInPounds(sumPlacePence({ amount: gross, amountName: "gross", share, eliminate }));
}
