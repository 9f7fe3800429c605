import { type Area, areaColumns } from "#workbench/model/address";
import type { ColumnFilter, ColumnFilters } from "#workbench/model/filter";
import type { SheetModel } from "#workbench/model/sheet";
import type { TableModel } from "#workbench/model/table";
import type { WorkbookModel } from "#workbench/model/workbook";
import { notModelled } from "../batch/host-error.ts";
import { cellText } from "../cells/cell-text.ts";
import { bodyArea } from "../tables/table-areas.ts";

/** A list whose headings offer a filter: a table, or the range that the sheet's own filter stands over. */
export interface FilterList {
  readonly sheet: SheetModel;
  /** Headings and rows. */
  readonly area: Area;
  /** The rows that may be hidden. */
  readonly body: Area;
  /** null = the sheet's own filter. */
  readonly table: TableModel | null;
}

export function listOfTable(sheet: SheetModel, table: TableModel): FilterList | null {
  if (!table.showHeaders || !table.showFilterButton) return null;
  const body = bodyArea(table);
  return { sheet, area: { ...body, top: table.area.top }, body, table };
}

export function listOfSheet(sheet: SheetModel): FilterList | null {
  if (!sheet.filter) return null;
  const { area } = sheet.filter;
  return { sheet, area, body: { ...area, top: area.top + 1 }, table: null };
}

/** What each column of a list keeps; columns that a table no longer has keep nothing. */
export function filtersOf({ sheet, area, table }: FilterList): ColumnFilters {
  const all = table ? (table.columnFilters ?? {}) : (sheet.filter?.columns ?? {});
  return Object.fromEntries(Object.entries(all).filter(([offset]) => Number(offset) < areaColumns(area)));
}

/**
 * Filters one column of a list, or lets all of it through (null). Every row of the list is judged anew, as Excel does: one
 * that was hidden by hand comes to sight where it passes.
 *
 * @throws NotImplemented where another column is filtered by what is not judged here.
 */
export function filterColumn(
  model: WorkbookModel,
  list: FilterList,
  { offset, filter }: { readonly offset: number; readonly filter: ColumnFilter | null },
): void {
  const { [offset]: _, ...others } = filtersOf(list);
  const columns = filter ? { ...others, [offset]: filter } : others;
  const tests = rowTests(model, list, columns);
  keep(list, columns);
  for (let row = list.body.top; row <= list.body.bottom; row++) {
    if (tests.every((passes) => passes(row))) list.sheet.hiddenRows.delete(row);
    else list.sheet.hiddenRows.add(row);
  }
}

/** Lets every row of the list through; the buttons stay. Where nothing is filtered no row moves. */
export function clearFilters(list: FilterList): void {
  if (Object.keys(filtersOf(list)).length === 0) return;
  keep(list, {});
  for (let row = list.body.top; row <= list.body.bottom; row++) list.sheet.hiddenRows.delete(row);
}

/** Takes the sheet's own filter away, and its buttons. */
export function removeSheetFilter(sheet: SheetModel): void {
  const list = listOfSheet(sheet);
  if (list) clearFilters(list);
  sheet.filter = undefined;
}

function keep({ table, sheet, area }: FilterList, columns: ColumnFilters): void {
  if (table) table.columnFilters = columns;
  else sheet.filter = { area, columns };
}

/** Whether a row passes, column by column. */
export function rowTests(
  model: WorkbookModel,
  { sheet, body }: FilterList,
  columns: ColumnFilters,
): ((row: number) => boolean)[] {
  return Object.entries(columns).map(([offset, filter]) => {
    if (filter.kind === "other") throw notModelled("filters by a condition, a colour or a rank");
    const texts = new Set(filter.texts.map(folded));
    const column = body.left + Number(offset);
    return (row) => texts.has(folded(cellText(model, sheet, row, column)));
  });
}

/** Excel tells no case in the texts of a filter. */
export function folded(text: string): string {
  return text.toLowerCase();
}

/** Rows of an area that a filter hides, where it has several: one row alone is written as it is asked for. */
export function rowsFilteredOut(model: WorkbookModel, sheet: SheetModel, { top, bottom }: Area): ReadonlySet<number> {
  if (top === bottom || sheet.hiddenRows.size === 0) return new Set();
  const tables = model.tables.filter((table) => table.sheet === sheet.name).map((table) => listOfTable(sheet, table));
  const lists = [listOfSheet(sheet), ...tables].filter((list) => list !== null);
  const filtered = lists.filter((list) => Object.keys(filtersOf(list)).length > 0);
  const isIn = (row: number): boolean => filtered.some(({ body }) => row >= body.top && row <= body.bottom);
  return new Set([...sheet.hiddenRows].filter((row) => row >= top && row <= bottom && isIn(row)));
}
