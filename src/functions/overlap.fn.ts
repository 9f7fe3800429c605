import { overlapPairs } from "#domain/overlap/measure-overlap";
import { answer, answerInPounds } from "./cell-answer.ts";
import { readLabel } from "./cell-value.ts";
import { bad, good, type Outcome } from "./outcome.ts";
import { type BodyCells, foldLabel, sumBodyByKey } from "./sum-body-by-key.ts";

/**
 * What two bodies both spend on the same themes: the smaller of the two in each theme, added up. Pairs are not to be added.
 *
 * @customfunction OVERLAP OVERLAP
 * @param agencies Body of the line, one cell a line.
 * @param keys Theme of the line, one cell a line.
 * @param gross Gross spend in pounds, one cell a line; credits are negative.
 * @param share Place share from 0 to 1, one cell a line or one cell for all lines.
 * @param eliminate Part of the line paid on to another counted body, from 0 to 1 or TRUE/FALSE; one blank cell for none.
 * @param a One body.
 * @param b The other body.
 * @returns Pounds that both spend, to the penny.
 */
// Seven parameters: the order of arguments is the same across the PLACE family, and Excel passes no options object.
// eslint-disable-next-line max-params
export function placeOverlap(
  agencies: unknown[][],
  keys: unknown[][],
  gross: unknown[][],
  share: unknown[][],
  eliminate: unknown[][],
  a: string,
  b: string,
): number {
  const cells = answer(sumBodyByKey({ agencies, keys }, { amount: gross, amountName: "gross", share, eliminate }));
  const [one, other] = [answer(bodyIn(cells, a, "a")), answer(bodyIn(cells, b, "b"))];
  return answerInPounds(one === other ? bad("a and b are the same body.") : good(sharedPence(cells, one, other)));
}

function bodyIn(cells: BodyCells, name: string, argument: string): Outcome<string> {
  const label = readLabel(name);
  if (!label.ok) return bad(`${argument} ${label.problem}`);
  const body = foldLabel(label.value);
  return cells.has(body) ? good(body) : bad(`${argument} is "${label.value}", which is not among agencies.`);
}

function sharedPence(cells: BodyCells, a: string, b: string): number {
  const two = new Map([a, b].map((body) => [body, cells.get(body) ?? new Map<string, number>()]));
  return [...overlapPairs(two).values()][0] ?? 0;
}
