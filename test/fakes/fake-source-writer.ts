import { shiftFormula } from "#office/shift-formula";
import type { ColumnPlan, PlannedValue, SourceColumnsPlan } from "#sheets/plan/sheet-plan";
import { type FakeBook, FakeRefusal } from "./fake-book.ts";
import { type FakeCell, type FakeSheet, type FakeTable, fakeCell, fakeRule } from "./fake-sheet.ts";

/** A source that has been looked at and may be written. */
export interface FakeStanding {
  readonly plan: SourceColumnsPlan;
  readonly sheet: FakeSheet;
  readonly table: FakeTable | null;
  readonly oldColumns: number;
}

/** @throws FakeRefusal as the port does, before anything is written. */
export function checkPlannedSources(book: FakeBook, plan: SourceColumnsPlan): FakeStanding {
  const sheet = book.sheet(plan.sheet);
  if (!sheet) throw new FakeRefusal({ code: "sheet-missing", sheet: plan.sheet });
  if (sheet.protected) throw new FakeRefusal({ code: "protected", sheet: plan.sheet });
  const table = plan.table === null ? null : (book.table(plan.table)?.table ?? null);
  if (plan.table !== null && !table) throw new FakeRefusal({ code: "sheet-missing", sheet: plan.table });
  let oldColumns = 0;
  while (isOurs(sheet.get(plan.headerRow, plan.firstColumn + oldColumns).value)) oldColumns++;
  refuseTaken(sheet, plan, oldColumns);
  return { plan, sheet, table, oldColumns };
}

function refuseTaken(sheet: FakeSheet, plan: SourceColumnsPlan, oldColumns: number): void {
  for (let index = oldColumns; index < plan.columns.length; index++) {
    const column = plan.firstColumn + index;
    for (let row = plan.headerRow; row <= plan.lastRow; row++) {
      if (sheet.isEmpty(row, column)) continue;
      throw new FakeRefusal({ code: "columns-taken", sheet: plan.sheet, column: letters(column) });
    }
  }
}

export function fillPlannedSource({ plan, sheet, table, oldColumns }: FakeStanding): void {
  const { headerRow, firstRow, lastRow, firstColumn, columns } = plan;
  const right = firstColumn + Math.max(oldColumns, columns.length) - 1;
  let bottom = lastRow;
  while (!table && oldColumns > 0 && !sheet.isEmpty(bottom + 1, firstColumn)) bottom++;
  const boxedIn = table !== null && table.right >= firstColumn + oldColumns;
  sheet.filter = null;
  sheet.clear({ top: headerRow, left: firstColumn, bottom, right });
  for (let spare = columns.length; boxedIn && spare < oldColumns; spare++) {
    const value = `TP (not used ${spare - columns.length + 1})`;
    sheet.set(headerRow, firstColumn + spare, { value });
  }
  if (table && !boxedIn) table.right = firstColumn + columns.length - 1;
  fillColumns(sheet, { headerRow, firstRow, rows: lastRow - firstRow + 1, firstColumn, columns });
  sheet.clearRules({ top: firstRow, left: firstColumn, bottom, right });
  sheet.rules.push(...(plan.conditionalFormats ?? []).map(fakeRule));
}

interface FakePlace {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly rows: number;
  readonly firstColumn: number;
  readonly columns: readonly ColumnPlan[];
}

/** Headings and cells of columns, formulas filled down. */
export function fillColumns(sheet: FakeSheet, { headerRow, firstRow, rows, firstColumn, columns }: FakePlace): void {
  columns.forEach((plan, index) => {
    sheet.set(headerRow, firstColumn + index, { value: plan.heading, style: plan.headStyle });
    for (let row = 0; row < rows; row++) {
      sheet.set(firstRow + row, firstColumn + index, fakeColumnCell(plan, row));
    }
  });
}

/** A row with a look of its own: its style brings its format, its format alone stands over the column's style. */
function fakeColumnCell(plan: ColumnPlan, row: number): FakeCell {
  const own = plan.rowLooks?.[row];
  const format = own?.format ?? (own?.style ? undefined : plan.format);
  return fakeCell(plannedAt(plan, row), own?.style ?? plan.style, format);
}

function plannedAt({ cells }: ColumnPlan, row: number): PlannedValue {
  if (cells.kind === "formula") return { formula: shiftFormula(cells.formula, row) };
  return (cells.kind === "values" ? cells.values.at(row) : cells.formulas[row]) ?? null;
}

function isOurs(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("TP ");
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}
