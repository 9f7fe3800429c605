import { toPounds } from "#domain/money/pence";
import { answer } from "./cell-answer.ts";
import { sumPlacePenceBy } from "./sum-place-spend-by.ts";

/**
 * Place spend by body, theme or any other key: a table of key, place spend and part of the total, largest first.
 *
 * @customfunction BY BY
 * @param keys What to add up by (body, theme, COFOG code), one cell a line.
 * @param gross Gross spend in pounds, one cell a line; credits are negative.
 * @param share Place share from 0 to 1, one cell a line or one cell for all lines.
 * @param [eliminate] Part of the line paid on to another counted body, from 0 to 1 or TRUE/FALSE.
 * @returns Three columns: key, place spend in pounds, and its part of the total (show it as a percentage).
 */
// Four parameters: the order of arguments is the same across the PLACE family, and Excel passes no options object.
// eslint-disable-next-line max-params
export function placeBy(
  keys: unknown[][],
  gross: unknown[][],
  share: unknown[][],
  eliminate?: unknown[][],
): unknown[][] {
  const table = answer(sumPlacePenceBy(keys, { amount: gross, amountName: "gross", share, eliminate }));
  const total = table.reduce((sum, { pence }) => sum + pence, 0);
  // A part of nothing is no number: the cell stays blank.
  return table.map(({ key, pence }) => [key, toPounds(pence), total === 0 ? "" : pence / total]);
}
