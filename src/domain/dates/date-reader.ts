import { type DateCell, type DateOrder, readUkDate } from "./read-date.ts";

/**
 * Reads the dates of one column, each distinct cell once: a hundred thousand payments are of some ninety days.
 *
 * @returns a reader as `readUkDate`; keep it no longer than the column is read, since it holds every cell that it was shown.
 */
export function dateReader(order: DateOrder): (cell: DateCell) => ReturnType<typeof readUkDate> {
  const known = new Map<DateCell, ReturnType<typeof readUkDate>>();
  return (cell) => {
    let date = known.get(cell);
    if (date === undefined) {
      date = readUkDate(cell, order);
      known.set(cell, date);
    }
    return date;
  };
}
