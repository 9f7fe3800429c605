import { toPounds } from "#domain/money/pence";
import { answer } from "./cell-answer.ts";
import { sumPlacePenceAcross } from "./sum-place-spend-across.ts";

/**
 * Place spend by two keys, such as body and theme: a table with headings and with totals of both.
 *
 * @customfunction MATRIX MATRIX
 * @param rows What stands down the side (body), one cell a line.
 * @param cols What stands along the top (theme), one cell a line.
 * @param gross Gross spend in pounds, one cell a line; credits are negative.
 * @param share Place share from 0 to 1, one cell a line or one cell for all lines.
 * @param [eliminate] Part of the line paid on to another counted body, from 0 to 1 or TRUE/FALSE.
 * @returns Pounds, largest totals first; the last row and column are totals, and their corner is total place spend.
 */
// Five parameters: the order of arguments is the same across the PLACE family, and Excel passes no options object.
// eslint-disable-next-line max-params
export function placeMatrix(
  rows: unknown[][],
  cols: unknown[][],
  gross: unknown[][],
  share: unknown[][],
  eliminate?: unknown[][],
): unknown[][] {
  const ranges = { amount: gross, amountName: "gross", share, eliminate };
  const table = answer(sumPlacePenceAcross({ rows, cols }, ranges));
  const total = table.rows.reduce((sum, { pence }) => sum + pence, 0);
  return [
    ["", ...table.cols.map(({ key }) => key), "Total"],
    ...table.rows.map(({ key, pence }, row) => [key, ...(table.cells[row] ?? []).map(toPounds), toPounds(pence)]),
    ["Total", ...table.cols.map(({ pence }) => toPounds(pence)), toPounds(total)],
  ];
}
