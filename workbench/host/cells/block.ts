import { type Area, areaColumns, areaRows } from "#workbench/model/address";
import { HostError, invalid } from "../batch/host-error.ts";
import { isUnbounded } from "./address.ts";

/** Cells that one get may return, on every platform. */
export const MOST_CELLS_READ = 5_000_000;
const MOST_CELLS_WRITTEN = 33_554_000;
const WRONG_SIZE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

export function cellCount(area: Area): number {
  return areaRows(area) * areaColumns(area);
}

/** A grid of what `read` gives for every cell; null for whole rows or columns, as Excel answers. */
export function grid<T>(area: Area, read: (column: number) => (row: number) => T): T[][] | null {
  if (isUnbounded(area)) return null;
  if (cellCount(area) > MOST_CELLS_READ) throw new HostError("RangeExceedsLimit");
  const readers = Array.from({ length: areaColumns(area) }, (_, index) => read(area.left + index));
  return Array.from({ length: areaRows(area) }, (_, index) => {
    const row = area.top + index;
    return readers.map((reader) => reader(row));
  });
}

/** What was written, cell by cell: the same for all, or its own; null = leave the cell as it is. */
export type Written = (row: number, column: number) => unknown;

/** @throws InvalidArgument where the array is not as large as the area, or is no array of rows. */
export function readWritten(area: Area, value: unknown): Written {
  if (isUnbounded(area)) throw invalid("An unbounded range takes no values.");
  if (cellCount(area) > MOST_CELLS_WRITTEN) throw new HostError("OperationCellsExceedLimit");
  if (value === null || value === undefined) throw invalid();
  if (!Array.isArray(value)) return () => value;
  needSize(area, value);
  const rows = value as unknown[][];
  return (row, column) => rows[row - area.top]?.[column - area.left] ?? null;
}

/** @throws InvalidArgument */
export function needSize(area: Area, rows: readonly unknown[]): void {
  const wide = areaColumns(area);
  const fits = rows.length === areaRows(area) && rows.every((row) => Array.isArray(row) && row.length === wide);
  if (!fits) throw invalid(WRONG_SIZE);
}
export function needDimensions(area: Area, rows: number, columns: number): void {
  if (areaRows(area) !== rows || areaColumns(area) !== columns) throw invalid(WRONG_SIZE);
}
