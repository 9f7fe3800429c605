import { dateOrderOf, readUkDate } from "#domain/dates/read-date";
import { answerEach, readOnce } from "./cell-answer.ts";
import { holds, readPlain } from "./cell-value.ts";
import { bad, good, type Outcome } from "./outcome.ts";

/**
 * Dates as British files write them, such as 30/06/2025, 14th Jun 2012 or 20250609, as dates that Excel knows.
 *
 * @customfunction UKDATE UKDATE
 * @param text Dates as they stand: one cell or a range. In a range the dates that can be read one way only decide the rest.
 * @returns Excel's numbers for the days (show them as dates), in a range of the same shape; blank cells stay blank.
 */
export function placeUkDate(text: unknown[][]): unknown[][] {
  const order = dateOrderOf(text.flat().map(plainOrNull));
  const readDate = (cell: string | number): Outcome<number> => {
    const date = readUkDate(cell, order);
    if (date === "ambiguous")
      return bad(`${holds(cell)}: other dates of the range stand in both orders, so it could be two days.`);
    return date === null ? bad(`${holds(cell)}, which cannot be read as a date.`) : good(date.serial);
  };
  const readText = readOnce((cell) => (cell.trim() === "" ? good("") : readDate(cell)));
  return answerEach(text, "text", (cell) => {
    const plain = readPlain(cell);
    if (!plain.ok) return plain;
    if (typeof plain.value === "string") return readText(plain.value);
    return typeof plain.value === "number" ? readDate(plain.value) : bad(`${holds(cell)}, not a date.`);
  });
}

function plainOrNull(cell: unknown): string | number | boolean | null {
  const plain = readPlain(cell);
  return plain.ok ? plain.value : null;
}
