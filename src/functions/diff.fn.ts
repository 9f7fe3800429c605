import { answerInPounds } from "./cell-answer.ts";
import { differencePence } from "./difference.ts";

/**
 * What a total differs from its control total by, to the penny: above 0 where the total is larger.
 *
 * @customfunction DIFF DIFF
 * @param total Pounds: one cell, or a range that is added up.
 * @param control What it should come to, in pounds: one cell, or a range that is added up.
 * @returns Total less control in pounds.
 */
export function placeDiff(total: unknown[][], control: unknown[][]): number {
  return answerInPounds(differencePence(total, control));
}
