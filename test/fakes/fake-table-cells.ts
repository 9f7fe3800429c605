import type { TableCells } from "#application/ports/workbook.port";
import type { RawCell } from "#domain/ledger/cells";
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
  return {
    headings: rowAt(top).map((heading) => (heading === null ? "" : String(heading))),
    rows: Array.from({ length: last - top }, (_, index) => rowAt(top + 1 + index)),
  };
}
