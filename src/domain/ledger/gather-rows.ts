import type { RawCell } from "./cells.ts";

/** Puts the next rows of an area, by its number, to those that have come: `areas[area][row][column]`. */
export function gatherRows(
  areas: readonly (readonly RawCell[])[][],
  area: number,
  rows: readonly (readonly RawCell[])[],
): void {
  const gathered = areas[area]!;
  // Not by one call: a list of arguments has an end, a sheet may have a million rows.
  for (const row of rows) gathered.push(row);
}
