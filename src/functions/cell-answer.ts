import { toPounds } from "#domain/money/pence";
import { type CellRange, isBlank } from "./cell-value.ts";
import { bad, good, type Outcome } from "./outcome.ts";

/**
 * The value for the cell, or an Excel #VALUE! whose words the officer reads beside the cell.
 *
 * @throws CustomFunctions.Error where there is a problem: that is how a custom function answers with an error.
 */
export function answer<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  // As Excel declares its error class, it does not descend from Error.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw errorCell(outcome.problem);
}

/** Pounds for the cell, or #VALUE! with words. @throws CustomFunctions.Error where there is a problem. */
export function answerInPounds(outcome: Outcome<number>): number {
  return toPounds(answer(outcome));
}

/** What a function makes of one cell; `index` counts along the rows from 0. A problem lacks its place. */
export type ReadCell = (cell: unknown, index: number) => Outcome<number | string>;

/**
 * Answers every cell of a range in a range of the same shape: blanks stay blank, errors stand in their own cells.
 *
 * @param name - of the argument, for the message: `text, cell 3 holds …`.
 * @returns rows of numbers, texts and errors.
 * @throws CustomFunctions.Error where the range is one cell and that cannot be read: older versions show the words of a
 * thrown error only.
 */
export function answerEach(range: CellRange, name: string, read: ReadCell): unknown[][] {
  const single = range.length === 1 && range[0]?.length === 1;
  let index = 0;
  return range.map((row) =>
    row.map((cell) => {
      const at = index++;
      const outcome = isBlank(cell) ? good("") : read(cell, at);
      if (outcome.ok) return outcome.value;
      const problem = `${placeOf(name, at)} ${outcome.problem}`;
      return single ? answer(bad(problem)) : errorCell(problem);
    }),
  );
}

/** `gross, cell 3`: cells are counted along the rows, from 1. */
export function placeOf(name: string, index: number): string {
  return `${name}, cell ${String(index + 1)}`;
}

/** A column repeats its texts: each is read once a call. */
export function readOnce(read: (text: string) => Outcome<number | string>): (text: string) => Outcome<number | string> {
  const known = new Map<string, Outcome<number | string>>();
  return (text) => {
    let outcome = known.get(text);
    if (outcome === undefined) known.set(text, (outcome = read(text)));
    return outcome;
  };
}

function errorCell(problem: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, problem);
}
