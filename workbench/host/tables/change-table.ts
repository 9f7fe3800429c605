import { type Area, areaName } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { TableModel } from "#workbench/model/table";
import { HostError, invalid, notModelled } from "../batch/host-error.ts";
import { intersect, isUnbounded } from "../cells/address.ts";
import { needUnprotected } from "../cells/permission.ts";
import type { Block } from "../cells/read-cells.ts";
import type { OpenBook } from "../open-book.ts";
import { isAllowedName } from "../sheets/named-areas.ts";
import { fitHeaders, headerArea } from "./fit-headers.ts";

/** A table where it stands. */
export interface PlacedTable {
  readonly book: OpenBook;
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

const DEFAULT_STYLE = "TableStyleMedium2";

/**
 * Makes a table of an area. Its headings become text, filled and unique.
 * @throws InvalidOperation where it meets another table; MergedRangeConflict over merged cells; NotImplemented for data
 * without headings, which Excel moves down a row.
 */
export function addTable({ book, sheet, area: wanted }: Block, hasHeaders: boolean): TableModel {
  needUnprotected(book, sheet);
  if (isUnbounded(wanted)) throw notModelled("a table of whole rows or columns");
  if (!hasHeaders) throw notModelled("a table of data without headings");
  const area = wanted.top === wanted.bottom ? { ...wanted, bottom: wanted.bottom + 1 } : wanted;
  needFree({ book, sheet, area });
  const table = book.model.addTable({
    name: freeName(book),
    sheet: sheet.name,
    area,
    columns: [],
    showHeaders: true,
    showTotals: false,
    style: DEFAULT_STYLE,
    showBandedRows: true,
    showFilterButton: true,
  });
  // The calculator heard of a table without headings: tell it once they are read.
  fitHeaders(book, sheet, table);
  return table;
}

function freeName(book: OpenBook): string {
  let number = 1;
  while (isTaken(book, `Table${number}`)) number++;
  return `Table${number}`;
}
function isTaken(book: OpenBook, name: string): boolean {
  const wanted = name.toLowerCase();
  return book.model.table(name) !== undefined || book.model.names.some((each) => each.name.toLowerCase() === wanted);
}

/** @throws InvalidArgument for a name that no table may have, ItemAlreadyExists for one that is taken. */
export function renameTable(book: OpenBook, table: TableModel, name: string): void {
  if (!isAllowedName(name)) {
    throw invalid(`The argument is invalid or missing or has an incorrect format: table name "${name}"`);
  }
  if (name.toLowerCase() !== table.name.toLowerCase() && isTaken(book, name)) throw new HostError("ItemAlreadyExists");
  table.name = name;
  book.model.structureChanged();
}

/** The headings stay in their row, and the new area must meet the old one. */
export function resizeTable({ book, sheet, table }: PlacedTable, area: Area): void {
  needUnprotected(book, sheet);
  const movesHeadings = area.top !== table.area.top || area.bottom === area.top || !intersect(area, table.area);
  if (movesHeadings || isUnbounded(area)) throw invalid();
  if (table.showTotals && area.bottom !== table.area.bottom) throw notModelled("more or fewer rows above a totals row");
  needFree({ book, sheet, area }, table);
  const stays = areaName(area) === areaName(table.area);
  table.area = area;
  if (table.showHeaders) fitHeaders(book, sheet, table);
  // Formulas that name the table are read anew only where they now mean other cells.
  if (!stays) book.model.structureChanged();
}

function needFree({ book, sheet, area }: Block, own?: TableModel): void {
  const meetsTable = book.model.tables.some(
    (other) => other !== own && other.sheet === sheet.name && intersect(other.area, area),
  );
  if (meetsTable) throw new HostError("InvalidOperation", "A table can't overlap another table.");
  if (sheet.merges.some((merge) => intersect(merge, area))) throw new HostError("MergedRangeConflict");
}

/** Shows or hides the totals row: it takes the row below the table, which must be empty, and gives it back. */
export function showTotals({ book, sheet, table }: PlacedTable, wanted: boolean): void {
  needUnprotected(book, sheet);
  if (wanted === table.showTotals) return;
  const { area } = table;
  if (wanted) {
    const row = area.bottom + 1;
    for (let column = area.left; column <= area.right; column++) {
      if (sheet.value(row, column) !== null || sheet.formula(row, column))
        throw notModelled("totals that move cells down");
    }
    table.area = { ...area, bottom: row };
    book.model.setValue(sheet, row, area.left, "Total");
  } else {
    const last = { ...area, top: area.bottom };
    for (let column = last.left; column <= last.right; column++) book.model.setValue(sheet, last.top, column, null);
    table.area = { ...area, bottom: area.bottom - 1 };
  }
  table.showTotals = wanted;
  book.model.structureChanged();
}

export function showHeaders(table: TableModel, wanted: boolean): void {
  if (wanted !== table.showHeaders) throw notModelled("hiding or showing a table's headings");
}

/** Takes the table away with its cells, or leaves them as a plain range. Formulas that name it are left as they are. */
export function removeTable({ book, sheet, table }: PlacedTable, withCells: boolean): void {
  needUnprotected(book, sheet);
  book.model.removeTable(table);
  if (!withCells) return;
  const { area } = table;
  book.model.writeArea(sheet, area, () => {
    for (let column = area.left; column <= area.right; column++) {
      const cells = sheet.ensureColumn(column);
      for (let row = area.top; row <= area.bottom; row++) {
        cells.formulas.delete(row);
        cells.values[row] = null;
      }
    }
  });
}

/** @throws InvalidArgument for an empty heading or another column's. */
export function renameColumn({ book, sheet, table }: PlacedTable, index: number, name: string): void {
  needUnprotected(book, sheet);
  const taken = table.columns.some((other, at) => at !== index && other.toLowerCase() === name.toLowerCase());
  if (name === "" || taken) throw invalid();
  const { top, left } = headerArea(table);
  book.model.setValue(sheet, top, left + index, name);
  table.columns[index] = name;
  book.model.structureChanged();
}
