import { ROW_HEADING } from "../tag-columns.ts";

/** A filter that Excel says stands: over a range of a sheet, or over a table. What it keeps comes with the next sync. */
export interface AskedFilter {
  readonly autoFilter: Excel.AutoFilter;
  /** null = the sheet's own. */
  readonly table: Excel.Table | null;
  /** Headings and rows. */
  readonly range: Excel.Range;
  readonly headings: Excel.Range;
}

/** A filter as it stands. */
export interface ListFilter extends AskedFilter {
  /** Its columns that are filtered, 0-based within it. */
  readonly filtered: readonly number[];
  /**
   * "ours" = column TP Row alone is filtered, whoever did it: no column of the council is; "another" = some other column is;
   * "buttons" = none is, and every row is let through.
   */
  readonly kind: "ours" | "another" | "buttons";
}

/**
 * Asks what a filter keeps; only where `autoFilter.enabled` was true, since nothing is documented of one that does not stand.
 * AutoFilter: ExcelApi 1.9.
 */
export function askForFilter(autoFilter: Excel.AutoFilter, table: Excel.Table | null): AskedFilter {
  autoFilter.load("isDataFiltered,criteria");
  const range = autoFilter.getRange().load("rowIndex,columnIndex,rowCount,columnCount");
  const headings = range.getRow(0).load("values");
  return { autoFilter, table, range, headings };
}

/** All filters that stand on a sheet: its own, and those of its tables. @param tables - of the workbook. */
export function askForFiltersOn(sheet: Excel.Worksheet, tables: readonly Excel.Table[]): readonly AskedFilter[] {
  const own = sheet.autoFilter.enabled ? [askForFilter(sheet.autoFilter, null)] : [];
  const here = tables.filter(({ worksheet, autoFilter }) => worksheet.name === sheet.name && autoFilter.enabled);
  return [...own, ...here.map((table) => askForFilter(table.autoFilter, table))];
}

/** @param asked - after a sync. */
export function judgeFilter(asked: AskedFilter): ListFilter {
  const { autoFilter } = asked;
  const filtered = criteriaOf(autoFilter).flatMap((criteria, offset) => (isSet(criteria) ? [offset] : []));
  return { ...asked, filtered, kind: kindOf(asked, filtered) };
}

function kindOf(asked: AskedFilter, filtered: readonly number[]): ListFilter["kind"] {
  const texts = headingsOf(asked);
  // Buttons over TP Row alone are ours, though somebody has shown all rows with Excel's own Clear.
  if (!asked.table && texts.length === 1 && texts[0] === ROW_HEADING) return "ours";
  if (!asked.autoFilter.isDataFiltered) return "buttons";
  return filtered.length > 0 && filtered.every((offset) => texts[offset] === ROW_HEADING) ? "ours" : "another";
}

export function headingsOf({ headings }: AskedFilter): readonly string[] {
  return (headings.values[0] ?? []).map(String);
}

type Criteria = Readonly<Record<string, unknown>>;

/** Excel's types do not say that a column without a filter may be null, or have parts that are. */
function criteriaOf({ criteria }: { readonly criteria: unknown }): readonly Criteria[] {
  return Array.isArray(criteria) ? criteria.map((each) => (each ?? {}) as Criteria) : [];
}

/** `filterOn` tells nothing: Excel gives it for columns too that are not filtered. */
function isSet({ values, criterion1, dynamicCriteria, color, icon }: Criteria): boolean {
  return [values, criterion1, dynamicCriteria, color, icon].some((part) => part !== null && part !== undefined);
}

/** Takes a filter of ours away, with the buttons that came with it: over TP Row alone nobody but us lays any. */
export function liftFilter({ autoFilter, table, range, filtered }: ListFilter): void {
  if (table) table.columns.getItem(ROW_HEADING).filter.clear();
  else if (range.columnCount === 1) autoFilter.remove();
  else for (const offset of filtered) autoFilter.clearColumnCriteria(offset);
}
