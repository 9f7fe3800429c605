import type { InsertedSheets, NewSheet } from "#application/ports/workbook.port";
import { isOfACount, nameInItsBook } from "#sheets/plan/of-a-count";
import { type FakeBook, FakeRefusal } from "./fake-book.ts";
import { FakeSheet } from "./fake-sheet.ts";

/** A sheet of a workbook that the fake may be given to insert: its cells, and the tables that stand on it. */
export interface FakeBookSheet extends NewSheet {
  readonly tables?: readonly string[];
}

/** Round trips of the fake, which may fail. */
export interface FakeTrips {
  readonly step: () => void;
  /** After so many rows of a sheet. */
  readonly tell: (rows: number, sheet: NewSheet) => void;
}

const ROWS_A_CHUNK = 1000;

/** Adds sheets chunk by chunk; where a chunk fails they go again, as far as the fake's Excel lets them. */
export function addFakeSheets(book: FakeBook, sheets: readonly NewSheet[], trips: FakeTrips): readonly string[] {
  if (book.structureProtected) throw new FakeRefusal({ code: "workbook-protected" });
  const added: FakeSheet[] = [];
  try {
    for (const plan of sheets) {
      const sheet = new FakeSheet(plan.name);
      added.push(sheet);
      stand(book, [sheet]);
      plan.rows.forEach((row, r) => {
        if (sheet.protected) throw new FakeRefusal({ code: "protected", sheet: plan.name });
        row.forEach((value, c) => sheet.set(r, c, { value }));
        if (r === plan.rows.length - 1 || (r + 1) % ROWS_A_CHUNK === 0) trips.tell(r + 1, plan);
      });
    }
  } catch (fault) {
    takeBack(book, added, trips);
    throw fault;
  }
  return sheets.map(({ name }) => name);
}

function takeBack(book: FakeBook, added: readonly FakeSheet[], { step }: FakeTrips): void {
  if (added.length === 0) return;
  try {
    step();
  } catch {
    throw new FakeRefusal({ code: "half-added", sheets: added.map(({ name }) => name) });
  }
  for (const sheet of added) book.sheets.splice(book.sheets.indexOf(sheet), 1);
}

/** Inserts the sheets of a workbook, those of a count of its own apart. */
export function insertFakeBook(book: FakeBook, sheets: readonly FakeBookSheet[]): InsertedSheets {
  if (book.structureProtected) throw new FakeRefusal({ code: "workbook-protected" });
  const ofACount = sheets.filter(({ name, tables = [], rows }) =>
    isOfACount({ name, tables, firstRow: rows[0] ?? [] }),
  );
  const stay = sheets.filter((sheet) => !ofACount.includes(sheet));
  const inserted = stay.map(({ name, rows }) => new FakeSheet(freeName(book, name), rows));
  stand(book, inserted);
  return { sheets: inserted.map(({ name }) => name), leftOut: ofACount.map(({ name }) => nameInItsBook(name)) };
}

/** Behind the council's own. */
function stand(book: FakeBook, sheets: readonly FakeSheet[]): void {
  const ours = book.sheets.findIndex(({ name }) => name.startsWith("TP "));
  book.sheets.splice(ours < 0 ? book.sheets.length : ours, 0, ...sheets);
}

function freeName(book: FakeBook, name: string): string {
  let free = name;
  for (let number = 2; book.sheet(free); number++) free = `${name} (${number})`;
  return free;
}
