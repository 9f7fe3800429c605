import { bearsOurMark } from "#sheets/plan/our-mark";
import type { SheetPlan } from "#sheets/plan/sheet-plan";
import { type FakeBook, FakeRefusal } from "./fake-book.ts";
import { FakeSheet, fakeCell, fakeRule } from "./fake-sheet.ts";
import { fillColumns } from "./fake-source-writer.ts";

/** @throws FakeRefusal as the port does, before anything is written. */
export function checkPlannedSheets(book: FakeBook, plans: readonly SheetPlan[]): void {
  for (const plan of plans) {
    checkSheet(book, plan);
    for (const table of plan.tables) {
      const found = book.table(table.name)?.sheet.name;
      const isPlanned = plans.some((other) => other.name.toLowerCase() === found?.toLowerCase());
      if (found !== undefined && !isPlanned) throw new FakeRefusal({ code: "not-our-sheet", sheet: found });
    }
  }
}

function checkSheet(book: FakeBook, { name }: SheetPlan): void {
  if (!name.startsWith("TP ")) throw new FakeRefusal({ code: "not-our-sheet", sheet: name });
  const sheet = book.sheet(name);
  if (sheet?.protected) throw new FakeRefusal({ code: "protected", sheet: name });
  if (sheet && !isOurs(sheet)) throw new FakeRefusal({ code: "not-our-sheet", sheet: sheet.name });
  if (!sheet && book.structureProtected) throw new FakeRefusal({ code: "workbook-protected" });
}

function isOurs(sheet: FakeSheet): boolean {
  const { rowCount, columnCount } = sheet.extent();
  if (rowCount === 0 || sheet.tables.some(({ name }) => name.toLowerCase().startsWith("tp_"))) return true;
  const firstRow = Array.from({ length: columnCount }, (_, column) => sheet.get(0, column));
  return bearsOurMark(
    sheet.name,
    firstRow.map(({ value, formula }) => formula ?? value),
  );
}

/** Makes the sheet behind the one planned before it, or empties it, and fills it. */
export function fillPlannedSheet(book: FakeBook, plan: SheetPlan, before: string | undefined): void {
  const sheet = book.sheet(plan.name) ?? insertSheet(book, plan.name, before);
  sheet.clearAll();
  for (const block of plan.blocks) {
    block.cells.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell) sheet.set(block.row + r, block.column + c, fakeCell(cell.value, cell.style, cell.format));
      }),
    );
  }
  sheet.rules = plan.conditionalFormats.map(fakeRule);
  for (const table of plan.tables) {
    const { name, row, column, rows, columns } = table;
    for (const other of book.sheets) {
      const index = other.tables.findIndex((one) => one.name.toLowerCase() === name.toLowerCase());
      if (index >= 0) other.tables.splice(index, 1);
    }
    const [bottom, right] = [row + rows, column + columns.length - 1];
    sheet.tables.push({ name, top: row, left: column, bottom, right, showTotals: false });
    fillColumns(sheet, { headerRow: row, firstRow: row + 1, rows, firstColumn: column, columns });
  }
}

function insertSheet(book: FakeBook, name: string, before: string | undefined): FakeSheet {
  const sheet = new FakeSheet(name);
  const firstOfOurs = book.sheets.findIndex((one) => one.name.startsWith("TP "));
  const atEnd = firstOfOurs < 0 ? book.sheets.length : firstOfOurs;
  const position = before === undefined ? atEnd : book.sheets.findIndex((one) => one.name === before) + 1;
  book.sheets.splice(position, 0, sheet);
  return sheet;
}
