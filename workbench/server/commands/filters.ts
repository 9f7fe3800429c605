import { cellText } from "#workbench/host/cells/cell-text";
import {
  clearFilters,
  filterColumn,
  filtersOf,
  folded,
  type FilterList,
  listOfSheet,
  listOfTable,
  removeSheetFilter,
  rowTests,
} from "#workbench/host/filters/filter-list";
import { type Area, areaRows } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import type { FilterRange } from "../protocol/book.ts";

/** A list as the page knows it. */
export interface FilterPlace extends FilterList {
  readonly id: string;
}

export interface FilterValues {
  readonly values: readonly { readonly text: string; readonly rows: number; readonly kept: boolean }[];
  readonly isCut: boolean;
}

/** Distinct texts that the menu of a filter lists. */
const MOST_VALUES = 2_000;

/** Every list of a sheet whose headings offer a filter. */
export function placesOf(model: WorkbookModel, sheet: SheetModel): readonly FilterPlace[] {
  const tables = model.tables
    .filter((table) => table.sheet === sheet.name)
    .flatMap((table) => {
      const list = listOfTable(sheet, table);
      return list ? [{ id: `table-${table.id}`, ...list }] : [];
    });
  const own = listOfSheet(sheet);
  return own ? [...tables, { id: `range-${sheet.id}`, ...own }] : tables;
}

export function findPlaceOfFilter(model: WorkbookModel, id: string): FilterPlace | undefined {
  return model.sheets.flatMap((sheet) => placesOf(model, sheet)).find((place) => place.id === id);
}

export function describeFilters(model: WorkbookModel, sheet: SheetModel): FilterRange[] {
  return placesOf(model, sheet).map((place) => {
    const { id, area, body, table } = place;
    const rows = areaRows(body);
    let hidden = 0;
    for (let row = body.top; row <= body.bottom; row++) if (sheet.hiddenRows.has(row)) hidden++;
    return {
      id,
      area,
      headings: headingsOf(model, sheet, area),
      filtered: Object.keys(filtersOf(place)).map(Number),
      rowsShown: rows - hidden,
      rows,
      ...(table && { table: table.name }),
    };
  });
}

/** Lays a filter over a plain range, or takes the one of its sheet away with its effect. */
export function toggle(sheet: SheetModel, area: Area): void {
  if (sheet.filter) removeSheetFilter(sheet);
  else sheet.filter = { area, columns: {} };
}

/** The texts of a column in the rows that its other filters let through, as Excel lists them. */
export function filterValues(model: WorkbookModel, place: FilterPlace, offset: number): FilterValues {
  const { [offset]: own, ...columns } = filtersOf(place);
  const others = rowTests(model, place, columns);
  const kept = own?.kind === "values" ? new Set(own.texts.map(folded)) : null;
  const counts = new Map<string, number>();
  for (let row = place.body.top; row <= place.body.bottom; row++) {
    if (!others.every((passes) => passes(row))) continue;
    const text = cellText(model, place.sheet, row, place.body.left + offset);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const all = [...counts].sort(([a], [b]) => compareTexts(a, b));
  const values = all
    .slice(0, MOST_VALUES)
    .map(([text, rows]) => ({ text, rows, kept: kept?.has(folded(text)) ?? true }));
  return { values, isCut: all.length > MOST_VALUES };
}

/** Keeps the rows with these texts in sight; null = every row, as far as this column goes. */
export function keepTexts(
  model: WorkbookModel,
  place: FilterPlace,
  { column, keep }: { readonly column: number; readonly keep: readonly string[] | null },
): void {
  const { [column]: _, ...others } = filtersOf(place);
  if (keep === null && Object.keys(others).length === 0) clearFilters(place);
  else filterColumn(model, place, { offset: column, filter: keep && { kind: "values", texts: keep } });
}

function headingsOf(model: WorkbookModel, sheet: SheetModel, { top, left, right }: Area): string[] {
  return Array.from({ length: right - left + 1 }, (_, offset) => cellText(model, sheet, top, left + offset));
}

const IN_ORDER = new Intl.Collator("en-GB", { numeric: true, sensitivity: "accent" });

/** Blanks last, figures by their size. */
function compareTexts(a: string, b: string): number {
  if (a === "" || b === "") return (a === "" ? 1 : 0) - (b === "" ? 1 : 0);
  return IN_ORDER.compare(a, b);
}
