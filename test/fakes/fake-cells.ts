import type { CellsWanted } from "#application/ports/workbook.port";
import type { RawCell } from "#domain/ledger/cells";
import { type FakeBook, FakeRefusal } from "./fake-book.ts";
import type { FakeSheet } from "./fake-sheet.ts";

/** What a cell of the fake shows. */
type ValueAt = (sheet: FakeSheet, row: number, column: number) => RawCell;

/** Areas row by row: what their cells show, or the formulas in them. */
export function readFakeCells(book: FakeBook, wanted: readonly CellsWanted[], valueAt: ValueAt): RawCell[][][] {
  return wanted.map(({ sheet: name, area, formulas = false }) => {
    const sheet = book.sheet(name);
    if (!sheet) throw new FakeRefusal({ code: "sheet-missing", sheet: name });
    const cellAt = (row: number, column: number): RawCell =>
      (formulas ? sheet.get(row, column).formula : undefined) ?? valueAt(sheet, row, column);
    return rangeOf(area.top, area.bottom).map((row) =>
      rangeOf(area.left, area.right).map((column) => cellAt(row, column)),
    );
  });
}

function rangeOf(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
