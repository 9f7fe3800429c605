import type { SheetSurvey, TableSurvey } from "#application/ports/workbook.port";
import { type AskedFilter, askForFiltersOn, judgeFilter } from "./filters/list-filter.ts";
import { isSomeHidden } from "./hidden.ts";
import type { CopiedColumns } from "./safe-copy/directory.ts";
import { askForSafeCopy, newColumns, openSafeCopy } from "./safe-copy/open-safe-copy.ts";
import type { Session } from "./session.ts";
import { ROW_HEADING } from "./tag-columns.ts";

/** 1 January 2000 where days count from 1904; it is 36526 where they count from 1900. */
const MILLENNIUM_FROM_1904 = 35_064;

/**
 * Every sheet in tab order with its extent and tables: two syncs, whatever the number of sheets. Two more where a run broke off:
 * what it set beside a source that had no TP columns before does not count, as it is not read.
 */
export async function surveyWorkbook(session: Session): Promise<readonly SheetSurvey[]> {
  const { worksheets, tables } = session.workbook;
  worksheets.load("items/name,items/visibility,items/protection/protected,items/autoFilter/enabled");
  tables.load("items/name,items/showTotals,items/worksheet/name,items/autoFilter/enabled");
  const millennium = session.workbook.functions.date(2000, 1, 1).load("value");
  const copySheet = askForSafeCopy(session);
  await session.sync();

  const used = worksheets.items.map((sheet) => loadUsedArea(sheet).load("rowHidden,columnHidden"));
  const areas = tables.items.map((table) => table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"));
  const filters = worksheets.items.map((sheet) => askForFiltersOn(sheet, tables.items).map(lookAtRows));
  await session.sync();
  const entries = (await openSafeCopy(session, copySheet))?.entries ?? [];

  const surveyed = tables.items.map((table, index) => ({
    sheet: table.worksheet.name,
    survey: tableBefore(describeTable(table, areas[index]!), newColumns(entries, table.worksheet.name)),
  }));
  return worksheets.items.map((sheet, index) => ({
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    protected: sheet.protection.protected,
    ...extentBefore(extentOf(used[index]!), newColumns(entries, sheet.name)),
    ...hidesOf(used[index]!),
    ...(filters[index]!.some(hidesOurRows) && { filtered: true as const }),
    ...(millennium.value === MILLENNIUM_FROM_1904 && { from1904: true as const }),
    tables: surveyed.filter((table) => table.sheet === sheet.name).map((table) => table.survey),
  }));
}

/** The used cells of a sheet (values only: formats do not count), to be loaded with the next sync. */
export function loadUsedArea(sheet: Excel.Worksheet): Excel.Range {
  return sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
}

/** A filter with the row of its headings from side to side: a list may be filtered by the council's columns alone. */
interface FilterLook {
  readonly asked: AskedFilter;
  readonly rows: Excel.Range;
  readonly headings: Excel.Range;
}

function lookAtRows(asked: AskedFilter): FilterLook {
  const headings = asked.range.getRow(0).getEntireRow().getUsedRangeOrNullObject(true).load("values");
  return { asked, rows: asked.range.load("rowHidden"), headings };
}

function hidesOurRows({ asked, rows, headings }: FilterLook): boolean {
  if (headings.isNullObject || !headings.values.flat().includes(ROW_HEADING)) return false;
  return isSomeHidden(rows.rowHidden) && judgeFilter(asked).kind === "another";
}

function hidesOf(used: Excel.Range): Pick<SheetSurvey, "hides"> {
  if (used.isNullObject) return {};
  const hides = { rows: isSomeHidden(used.rowHidden), columns: isSomeHidden(used.columnHidden) };
  return hides.rows || hides.columns ? { hides } : {};
}

/** Rows and columns from A1 to the last used cell; 0 x 0 where nothing is used. */
export function extentOf(used: Excel.Range): { rowCount: number; columnCount: number } {
  if (used.isNullObject) return { rowCount: 0, columnCount: 0 };
  return { rowCount: used.rowIndex + used.rowCount, columnCount: used.columnIndex + used.columnCount };
}

type Extent = ReturnType<typeof extentOf>;

/** As far as the council's own cells go where nothing else stands beside them. */
function extentBefore({ rowCount, columnCount }: Extent, added: readonly CopiedColumns[]): Extent {
  const ends = added.map(({ column }) => column).filter((column) => column < columnCount);
  return { rowCount, columnCount: ends.length === 0 ? columnCount : Math.max(...ends) };
}

/** A table has grown over what was set beside it. */
function tableBefore(table: TableSurvey, added: readonly CopiedColumns[]): TableSurvey {
  const { top, left, right } = table;
  const own = added.find(({ row, column }) => row === top && column > left && column <= right);
  return own ? { ...table, right: own.column - 1 } : table;
}

function describeTable(table: Excel.Table, area: Excel.Range): TableSurvey {
  return {
    name: table.name,
    top: area.rowIndex,
    left: area.columnIndex,
    bottom: area.rowIndex + area.rowCount - 1,
    right: area.columnIndex + area.columnCount - 1,
    showTotals: table.showTotals,
  };
}
