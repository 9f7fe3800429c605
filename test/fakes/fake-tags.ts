import type { TagCells, TagPlace } from "#application/ports/workbook.port";
import type { RawCell } from "#domain/ledger/cells";
import { type FakeBook, FakeRefusal } from "./fake-book.ts";
import type { FakeSheet } from "./fake-sheet.ts";

/** The TP columns of a source in the fake. */
export interface FakeTags {
  readonly sheet: FakeSheet;
  readonly columns: ReadonlyMap<string, number>;
  readonly rowOf: (row: number) => number | undefined;
}

/** @throws FakeRefusal as the port does. */
export function findFakeTags(book: FakeBook, place: TagPlace): FakeTags | null {
  const found = place.ledger === null ? null : book.table(place.ledger);
  const sheet = place.ledger === null ? book.sheet(place.sheet) : found?.sheet;
  if (!sheet) {
    if (place.ledger !== null) return null;
    throw new FakeRefusal({ code: "sheet-missing", sheet: place.sheet });
  }
  if (sheet.protected) throw new FakeRefusal({ code: "protected", sheet: place.sheet });
  const headerRow = found ? found.table.top : place.headerRow;
  const { columnCount, rowCount } = sheet.extent();
  const texts = Array.from({ length: columnCount }, (_, column) => String(sheet.get(headerRow, column).value ?? ""));
  const first = found ? 0 : texts.indexOf("TP Row");
  const columns = new Map(
    texts.flatMap((text, at) => (first >= 0 && at >= first && text.startsWith("TP ") ? [[text, at]] : [])),
  );
  if (columns.size === 0) return null;
  const sourceRow = texts.indexOf("Source row");
  const rowOf = (row: number): number | undefined => {
    if (!found) return row;
    for (let at = headerRow + 1; at < rowCount; at++) if (sheet.get(at, sourceRow).value === row + 1) return at;
    return undefined;
  };
  return { sheet, columns, rowOf };
}

/** What is asked of the TP columns; `valueAt` is a cell as Excel would have worked it out. */
interface AskedTags {
  readonly rows: readonly number[];
  readonly headings: readonly string[];
  readonly valueAt: (sheet: FakeSheet, row: number, column: number) => RawCell;
}

export function readFakeTags(book: FakeBook, place: TagPlace, { rows, headings, valueAt }: AskedTags): TagCells[] {
  const found = findFakeTags(book, place);
  return rows.map((row) => {
    const at = found?.rowOf(row);
    if (!found || at === undefined) return { row, cells: {} };
    const cells = headings.flatMap((heading) => {
      const column = found.columns.get(heading);
      return column === undefined ? [] : [[heading, valueAt(found.sheet, at, column)] as const];
    });
    return { row, cells: Object.fromEntries(cells) };
  });
}

export function writeFakeTags(book: FakeBook, place: TagPlace, changes: readonly TagCells[]): void {
  const found = findFakeTags(book, place);
  const moved = new FakeRefusal({ code: "rows-moved", sheet: place.sheet });
  if (!found) throw moved;
  const entries = changes.flatMap(({ row, id, cells }) => {
    const at = found.rowOf(row);
    if (at === undefined || !bearsId(found, at, id)) throw moved;
    return Object.entries(cells).map(([heading, value]) => {
      const column = found.columns.get(heading);
      if (column === undefined) throw moved;
      return { at, column, value: value === "" ? null : value };
    });
  });
  const { sheet } = found;
  for (const { at, column, value } of entries) sheet.set(at, column, { ...sheet.get(at, column), value });
}

function bearsId({ sheet, columns }: FakeTags, at: number, id: string | undefined): boolean {
  const column = columns.get("TP Row");
  return id === undefined || column === undefined || sheet.get(at, column).value === id;
}
