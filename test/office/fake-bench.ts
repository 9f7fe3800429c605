import { columnLetters } from "#office/a1";
import { fakeRule } from "#test/fakes/fake-sheet";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import type { Bench, OpenBench } from "./bench.ts";

/** The contract's bench over the in-memory fake. */
export const openFakeBench: OpenBench = async (drafts) => {
  const book = new FakeWorkbook();
  for (const { name, rows, table, hidden, rules = [] } of drafts) {
    const sheet = book.addSheet(name, rows);
    sheet.visible = hidden !== true;
    sheet.rules = rules.map(fakeRule);
    if (table) sheet.tables.push({ ...table, showTotals: false });
  }
  return Promise.resolve(benchOver(book));
};

function benchOver(book: FakeWorkbook): Bench {
  const cellsOf = (name: string): string => {
    const sheet = book.sheet(name);
    const { rowCount, columnCount } = sheet?.extent() ?? { rowCount: 0, columnCount: 0 };
    const rows = Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (_, column) => sheet?.get(row, column)),
    );
    return JSON.stringify(rows);
  };
  return {
    port: book,
    value: (sheet, row, column) => book.sheet(sheet)?.get(row, column).value ?? null,
    formula: (sheet, row, column) => book.sheet(sheet)?.get(row, column).formula,
    look: (name, row, column) => {
      const { style, format } = book.sheet(name)?.get(row, column) ?? {};
      return { ...(style === undefined ? {} : { style }), ...(format === undefined ? {} : { format }) };
    },
    rules: (name) =>
      (book.sheet(name)?.rules ?? []).map(({ top, left, bottom, right, formula }) => ({
        range: `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`,
        formula,
      })),
    sheetNames: () => book.sheets.map((sheet) => sheet.name),
    tableAt: (name) => {
      const found = book.table(name);
      if (!found) return undefined;
      const { top, left, bottom, right } = found.table;
      return `${found.sheet.name}!${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`;
    },
    picture: (name) => cellsOf(name) + JSON.stringify(book.sheet(name)?.tables),
    contents: cellsOf,
    front: () => {
      const rows = book.shown?.rows ?? [];
      const { columnCount } = book.sheet(book.front)?.extent() ?? { columnCount: 1 };
      const [first, last] = [`A${(rows[0] ?? 0) + 1}`, `${columnLetters(columnCount - 1)}${(rows.at(-1) ?? 0) + 1}`];
      return { sheet: book.front, range: first === last ? first : `${first}:${last}` };
    },
    typeIn: (sheet, row, column, value) => book.typeIn(sheet, row, column, value),
    selectRows: (sheet, first, last) =>
      book.select({ sheet, areas: [{ top: first, left: 0, bottom: last, right: 0 }] }),
    protect: (name) => {
      const sheet = book.sheet(name);
      if (sheet) sheet.protected = true;
    },
    protectStructure: () => {
      book.structureProtected = true;
    },
    editCell: (editing) => {
      book.cellEditMode = editing;
    },
    failStep: (after) => {
      const at = book.steps + after;
      book.failStep(after);
      return () => book.steps >= at;
    },
    count: () => undefined,
    close: () => Promise.resolve(),
  };
}
