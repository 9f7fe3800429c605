import type { RawCell } from "../columns/raw-cell.ts";
import { dateReader } from "./date-reader.ts";
import type { DateOrder } from "./read-date.ts";
import { dayOf } from "./serial.ts";

/** The calendar months that have at least one date, each as year × 12 + month, earliest first. */
export function monthsDated(cells: readonly RawCell[], order: DateOrder): readonly number[] {
  const months = new Set<number>();
  const read = dateReader(order);
  for (const cell of new Set(cells)) {
    const date = read(cell);
    if (date === null || typeof date !== "object") continue;
    const { year, month } = dayOf(date.serial);
    months.add(year * 12 + month);
  }
  return [...months].sort((a, b) => a - b);
}

/** How many calendar months have at least one date; null where no cell is a date. */
export function monthsCovered(cells: readonly RawCell[], order: DateOrder): number | null {
  return monthsDated(cells, order).length || null;
}
