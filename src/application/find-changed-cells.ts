import type { RawCell } from "#domain/columns/raw-cell";
import { columnLetters } from "#sheets/plan/address";
import type { ChangedSince } from "./changed-since.ts";
import type { CountingPort, TableCells } from "./ports/workbook.port.ts";
import type { CellOfChange } from "./say-changed.ts";

/** Finds the cells that were changed, in the tables as they stand; one round of reading. What is not found has no cell. */
export async function findChangedCells(
  workbook: Pick<CountingPort, "readTables">,
  changes: readonly ChangedSince[],
): Promise<CellOfChange> {
  const names = [...new Set(changes.map(({ table }) => table))].filter((name) => name !== "");
  const read = names.length === 0 ? null : await workbook.readTables(names);
  // The message stands without its cells where they cannot be read.
  const tables = read?.ok ? read.value : [];
  return ({ table, key, what }) => {
    const cells = tables[names.indexOf(table)];
    return cells && typeof what !== "string" ? cellIn(cells, key, what.heading) : undefined;
  };
}

function cellIn({ headings, rows, at }: TableCells, key: readonly string[], heading: string): string | undefined {
  const words = key.filter((word) => word !== "").map(plain);
  const holds = (cells: readonly RawCell[], word: string): boolean => cells.some((cell) => plain(cell) === word);
  const own = rows.findIndex((cells) => words.every((word) => holds(cells, word)));
  const column = headings.findIndex((one) => plain(one) === plain(heading));
  // Two payments stand in a row each, and what was decided on them beside the one or the other.
  const isSaidIn = (cells: readonly RawCell[]): boolean => plain(cells[column] ?? null) !== "";
  const row = own < 0 ? rows.findIndex((cells) => isSaidIn(cells) && words.some((word) => holds(cells, word))) : own;
  const stands = at?.rows[row];
  return stands === undefined || column < 0 ? undefined : `${columnLetters(at!.column + column)}${String(stands + 1)}`;
}

function plain(cell: RawCell): string {
  return String(cell ?? "")
    .trim()
    .toLowerCase();
}
