import type { RawCell } from "#domain/columns/raw-cell";
import type { RegisterTable } from "#domain/place/register-rows";

/** Tables of ours as they stood before this count, where people write beside what is reckoned; null = no such table yet. */
export interface StandingTables {
  readonly checks: RegisterTable | null;
  readonly rules: RegisterTable | null;
  readonly transfers: RegisterTable | null;
  readonly suppliers?: RegisterTable | null;
}

/** What stood under a heading in the row of a key; null where nothing did. */
export type StandingCells = (key: readonly string[], heading: string) => RawCell;

/**
 * What people wrote in a table, found again by the cells that name its rows, so that it stays with its row when rows move.
 *
 * @param keyHeadings columns whose words together name a row
 */
export function standingCells(table: RegisterTable | null | undefined, keyHeadings: readonly string[]): StandingCells {
  if (!table) return () => null;
  const at = (row: readonly RawCell[], heading: string): RawCell => row[table.headings.indexOf(heading)] ?? null;
  const rows = new Map(
    table.rows.map((row) => [joinKey(keyHeadings.map((heading) => String(at(row, heading) ?? ""))), row]),
  );
  return (key, heading) => at(rows.get(joinKey(key)) ?? [], heading);
}

function joinKey(words: readonly string[]): string {
  return words.map((word) => word.trim()).join("\u001f");
}
