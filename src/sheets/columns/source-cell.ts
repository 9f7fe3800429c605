import type { Field, Reading } from "#domain/ledger/reading";
import { columnLetters } from "../plan/address.ts";

/**
 * The cell of a field in the first row below the headings, as a formula filled down from there addresses it.
 *
 * Where columns move further down, the row decides: `IF(ROW($F2)<ROW($F$2745),$F2,$E2)`; both ends follow rows that are
 * inserted. A field that the later headings do not have is empty text there.
 *
 * @param sheet - `'Sheet 3'!` before every address, or "" on the sheet itself.
 * @returns null where the field is not mapped.
 */
export function sourceCell(reading: Reading, field: Field, sheet = ""): string | null {
  const mapped = reading.mapping[field];
  if (!mapped) return null;
  const row = String(reading.headerRow + 2);
  const cellIn = (column: number): string => `${sheet}$${columnLetters(column)}${row}`;
  const first = cellIn(mapped.column);
  const moves = (reading.moves ?? []).map((move) => ({ row: move.row, column: move.columns[field] }));
  if (moves.every(({ column }) => column === mapped.column)) return first;
  const before = [first, ...moves.map(({ column }) => (column === undefined ? '""' : cellIn(column)))];
  return moves.reduceRight((below, move, at) => {
    const heading = `${sheet}$${columnLetters(mapped.column)}$${String(move.row + 1)}`;
    return `IF(ROW(${first})<ROW(${heading}),${before[at]!},${below})`;
  }, before.at(-1)!);
}
