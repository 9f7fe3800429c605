import type { RawCell } from "../columns/raw-cell.ts";
import { type DateOrder, readUkDate } from "./read-date.ts";
import { dayOf } from "./serial.ts";

/** How many calendar months have at least one date; null where no cell is a date. */
export function monthsCovered(cells: readonly RawCell[], order: DateOrder): number | null {
  const months = new Set<number>();
  for (const cell of cells) {
    const date = readUkDate(cell, order);
    if (date === null || typeof date !== "object") continue;
    const { year, month } = dayOf(date.serial);
    months.add(year * 12 + month);
  }
  return months.size === 0 ? null : months.size;
}
