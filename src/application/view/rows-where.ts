import type { CheckInput } from "#domain/checks/check-input";
import type { RowsOnSheet } from "./place-view.ts";

/** Where rows of the ledger stand: those on the sheet of the first, and how many stand elsewhere; null where there are none. */
export function rowsWhere(
  rows: readonly number[],
  { ledger, blocks }: Pick<CheckInput, "ledger" | "blocks">,
): RowsOnSheet | null {
  const sheetOf = (row: number): string => blocks[ledger.block[row]!]!.sheet;
  const [first] = rows;
  if (first === undefined) return null;
  const sheet = sheetOf(first);
  const there = rows.filter((row) => sheetOf(row) === sheet);
  return { sheet, rows: there.map((row) => ledger.sheetRow[row]!), elsewhere: rows.length - there.length };
}
