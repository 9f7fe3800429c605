import type { TableCells } from "#application/ports/workbook.port";
import type { RawCell } from "#domain/ledger/cells";
import { isWrittenIn, mayGrow, ROWS_BELOW, typedBelow } from "#sheets/plan/rows-below";
import type { FakeSheet, FakeTable } from "./fake-sheet.ts";

/** Headings and rows of a table of the fake, its row of totals left out. */
export function fakeTableCells(
  { sheet, table }: { readonly sheet: FakeSheet; readonly table: FakeTable },
  valueAt: (sheet: FakeSheet, row: number, column: number) => RawCell,
): TableCells {
  const { top, left, bottom, right, showTotals } = table;
  const rowAt = (row: number): RawCell[] =>
    Array.from({ length: right - left + 1 }, (_, index) => valueAt(sheet, row, left + index));
  const last = showTotals ? bottom - 1 : bottom;
  const under = mayGrow(table.name) ? Math.min(ROWS_BELOW, sheet.extent().rowCount - bottom - 1) : 0;
  const below = Array.from({ length: Math.max(0, under) }, (_, index) => bottom + 1 + index);
  const typed = below.filter((row) => typedBelow([rowAt(row)]).length > 0);
  const rows = [...Array.from({ length: last - top }, (_, index) => top + 1 + index), ...typed];
  return {
    headings: rowAt(top).map((heading) => (heading === null ? "" : String(heading))),
    rows: rows.map(rowAt),
    ...(typed.length > 0 && { below: typed.length }),
    ...(isWrittenIn(table.name) && { at: { column: left, rows } }),
  };
}
