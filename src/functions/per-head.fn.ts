import { answer, answerEach, placeOf } from "./cell-answer.ts";
import { isBlank, readNumber } from "./cell-value.ts";
import { bad, good, type Outcome } from "./outcome.ts";
import { alignColumn } from "./place-lines.ts";

/**
 * Spend a head: a total, or each total of a range, divided by the people who live in the place.
 *
 * @customfunction PERHEAD PERHEAD
 * @param total Spend in pounds: one cell or a range.
 * @param population People who live in the place: one cell, or one cell for each total.
 * @returns Pounds a head, not rounded, in a range of the same shape as total.
 */
export function placePerHead(total: unknown[][], population: unknown[][]): unknown[][] {
  const people = answer(alignColumn(population.flat(), "population", total.flat().length));
  return answerEach(total, "total", (cell, index) => {
    const spend = readNumber(cell);
    if (!spend.ok) return spend;
    const heads = readPopulation(people(index));
    return heads.ok
      ? good(spend.value / heads.value)
      : bad(`has no population: ${placeOf("population", index)} ${heads.problem}`);
  });
}

function readPopulation(cell: unknown): Outcome<number> {
  if (isBlank(cell)) return bad("is blank.");
  const people = readNumber(cell);
  return people.ok && people.value <= 0 ? bad(`is ${String(people.value)}; it must be above 0.`) : people;
}
