import { dateReader } from "../dates/date-reader.ts";
import type { DateOrder } from "../dates/read-date.ts";
import type { Finding } from "../findings/finding.ts";
import { isErrorCell, type RawCell } from "./cells.ts";
import { isEmptyCell } from "./column-content.ts";
import type { Reading } from "./reading.ts";
import { cellText } from "./text-at.ts";

/**
 * Dates of the lines of a source that give no day: they could be two, or are none ("00:00:00", "2021-P05"). Lines in suspense
 * are told of as such, and of their dates once they are counted.
 *
 * @param column - the column of the dates as the block was read; order: of the whole column, see `dateOrderOf`.
 * Findings, each a look with the first cell: `dates-ambiguous`, `dates-unreadable`.
 * @source inputs.md 2.7 row 8
 */
export function findDateProblems(reading: Reading, column: readonly RawCell[], order: DateOrder): Finding[] {
  const { kinds, amounts, headerRow } = reading;
  const ambiguous: number[] = [];
  const unreadable: number[] = [];
  const readDate = dateReader(order);
  kinds.forEach((kind, entry) => {
    const cell = column[headerRow + 1 + entry] ?? null;
    if (kind !== "line" || (amounts[entry] ?? null) === null || saysNothing(cell)) return;
    const read = readDate(cell);
    if (read === "ambiguous") ambiguous.push(headerRow + 1 + entry);
    else if (read === null) unreadable.push(headerRow + 1 + entry);
  });
  return [
    ...about(reading, column, ambiguous).map((said) => ({ code: "dates-ambiguous", ...said })),
    ...about(reading, column, unreadable).map((said) => ({ code: "dates-unreadable", ...said })),
  ];
}

function saysNothing(cell: RawCell): boolean {
  return isEmptyCell(cell) || isErrorCell(cell);
}

function about(
  { sheet, mapping }: Reading,
  column: readonly RawCell[],
  rows: readonly number[],
): Omit<Finding, "code">[] {
  const [row] = rows;
  if (row === undefined) return [];
  const params = { text: cellText(column[row]), rows: rows.length };
  return [{ severity: "look", sheet, row, column: mapping.date?.column ?? 0, params }];
}
