import { cellsOf, nonLeadOf } from "#domain/overlap/measure-overlap";
import { answer, answerInPounds } from "./cell-answer.ts";
import { readLabel } from "./cell-value.ts";
import { bad, good, type Outcome } from "./outcome.ts";
import { type BodyCells, foldLabel, sumBodyByKey } from "./sum-body-by-key.ts";

/**
 * Spending outside the lead body: what all but the biggest spend on a theme. Several bodies on a theme are not a saving.
 *
 * @customfunction NONLEAD NONLEAD
 * @param keys Theme of the line, one cell a line.
 * @param agencies Body of the line, one cell a line.
 * @param gross Gross spend in pounds, one cell a line; credits are negative.
 * @param share Place share from 0 to 1, one cell a line or one cell for all lines.
 * @param [eliminate] Part of the line paid on to another counted body, from 0 to 1 or TRUE/FALSE.
 * @param [key] The one theme that is asked for. If left out all themes are added up.
 * @returns Pounds outside the lead body, to the penny.
 */
// Six parameters: the order of arguments is the same across the PLACE family, and Excel passes no options object.
// eslint-disable-next-line max-params
export function placeNonLead(
  keys: unknown[][],
  agencies: unknown[][],
  gross: unknown[][],
  share: unknown[][],
  eliminate?: unknown[][],
  key?: string,
): number {
  const cells = answer(sumBodyByKey({ agencies, keys }, { amount: gross, amountName: "gross", share, eliminate }));
  return answerInPounds(nonLeadPence(cells, answer(readLabel(key))));
}

function nonLeadPence(cells: BodyCells, key: string): Outcome<number> {
  const all = new Set([...cells.values()].flatMap((row) => [...row.keys()]));
  const asked = key === "" ? [...all] : [foldLabel(key)];
  if (key !== "" && !all.has(foldLabel(key))) return bad(`key is "${key}", which is not among keys.`);
  return good(asked.reduce((sum, one) => sum + nonLeadOf([...cellsOf(cells, one).values()]), 0));
}
