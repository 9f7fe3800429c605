import type { SourceColumnsPlan } from "#sheets/plan/sheet-plan";
import { type Area, columnLetters } from "./a1.ts";
import { type Check, loadOverview } from "./check.ts";
import { type AskedFilter, askForFiltersOn, judgeFilter, type ListFilter } from "./filters/list-filter.ts";
import { isSomeHidden } from "./hidden.ts";
import type { Session } from "./session.ts";
import { Refusal } from "./translate-error.ts";

const OURS = "TP ";
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
/** How far below a block left-over rows of an earlier, longer run are looked for. */
const ROWS_BELOW = 100_000;

/** How a source stands before its columns are written. */
export interface SourceStanding {
  readonly plan: SourceColumnsPlan;
  readonly sheet: Excel.Worksheet;
  /** The council's table with its area, where the source is one. */
  readonly table: { readonly table: Excel.Table; readonly area: Excel.Range } | null;
  /** Our headings of an earlier run, from `firstColumn` on. */
  readonly oldHeadings: readonly string[];
  /** Rows of an earlier run right below the block, now without a line beside them. */
  readonly rowsBelow: number;
  /** The filters of ours that stand over the list: they are lifted first. */
  readonly ourFilters: readonly ListFilter[];
  /** Some of its rows, or of those below, are hidden: Excel leaves them out where it fills down and copies. */
  readonly hasHiddenRows: boolean;
}

export interface CheckedSources {
  readonly standings: readonly SourceStanding[];
  readonly styles: Excel.StyleCollection;
}

/**
 * Looks at all sources before the first cell is written: two syncs, however many sources there are.
 *
 * @throws Refusal `sheet-missing`, `protected`, `columns-taken` with the letter of the first column that holds something that
 * is not ours, or `rows-filtered` where a filter of the council hides rows that would be written.
 */
export function checkSourceColumns(session: Session, plans: readonly SourceColumnsPlan[]): Check<CheckedSources> {
  return () => {
    const { worksheets, tables, styles } = loadOverview(session);
    return () => {
      const looks = plans.map((plan) => lookAt(worksheets.items, tables.items, plan));
      return () => ({ standings: looks.map(judge), styles });
    };
  };
}

/** What is asked of Excel about one source. */
interface Look {
  readonly plan: SourceColumnsPlan;
  readonly sheet: Excel.Worksheet;
  readonly table: { readonly table: Excel.Table; readonly area: Excel.Range } | null;
  readonly headings: Excel.Range;
  readonly columns: readonly Excel.Range[];
  readonly below: Excel.Range | null;
  /** All that stand on the sheet: one of a list beside ours hides our rows as well. */
  readonly filters: readonly AskedFilter[];
  readonly rows: Excel.Range;
}

function lookAt(sheets: readonly Excel.Worksheet[], tables: readonly Excel.Table[], plan: SourceColumnsPlan): Look {
  const sheet = sheets.find((one) => sameName(one.name, plan.sheet));
  if (!sheet) throw new Refusal({ code: "sheet-missing", sheet: plan.sheet });
  if (sheet.protection.protected) throw new Refusal({ code: "protected", sheet: plan.sheet });
  const table = findTable(tables, plan);
  const { headerRow, lastRow, firstColumn } = plan;
  const used = ({ row, column, rows, columns }: Area): Excel.Range =>
    sheet.getRangeByIndexes(row, column, rows, columns).getUsedRangeOrNullObject(true);
  const rowsBelow = Math.min(ROWS_BELOW, MAX_ROWS - lastRow - 1);
  const below =
    plan.table === null && rowsBelow > 0
      ? used({ row: lastRow + 1, column: firstColumn, rows: rowsBelow, columns: 1 })
      : null;
  return {
    plan,
    sheet,
    table,
    headings: used({ row: headerRow, column: firstColumn, rows: 1, columns: MAX_COLUMNS - firstColumn }).load(
      "columnIndex,values",
    ),
    columns: plan.columns.map((_column, index) =>
      used({ row: headerRow, column: firstColumn + index, rows: lastRow - headerRow + 1, columns: 1 }).load("rowIndex"),
    ),
    below: below?.load("rowIndex,values,rowHidden") ?? null,
    filters: askForFiltersOn(sheet, tables),
    rows: sheet.getRangeByIndexes(plan.firstRow, firstColumn, lastRow - plan.firstRow + 1, 1).load("rowHidden"),
  };
}

function findTable(tables: readonly Excel.Table[], plan: SourceColumnsPlan): Look["table"] {
  if (plan.table === null) return null;
  const table = tables.find((one) => sameName(one.name, plan.table ?? ""));
  if (!table) throw new Refusal({ code: "sheet-missing", sheet: plan.table });
  return { table, area: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount") };
}

function judge(look: Look): SourceStanding {
  const { plan, sheet, table, headings, columns, below } = look;
  const oldHeadings = ourHeadings(headings, plan.firstColumn);
  const taken = columns.findIndex((used, index) => index >= oldHeadings.length && !used.isNullObject);
  if (taken >= 0) {
    const column = columnLetters(plan.firstColumn + taken);
    throw new Refusal({ code: "columns-taken", sheet: plan.sheet, column });
  }
  const rowsBelow = oldHeadings.length === 0 || below === null ? 0 : filledRows(below, plan.lastRow + 1);
  return { plan, sheet, table, oldHeadings, rowsBelow, ...judgeSight(look, rowsBelow) };
}

/**
 * Excel puts values that are written over rows which a filter hides into other rows, and nothing of ours may lift a filter of
 * the council. Rows that were hidden by hand are written as all others are.
 */
function judgeSight(look: Look, rowsBelow: number): Pick<SourceStanding, "ourFilters" | "hasHiddenRows"> {
  const { plan, rows, below, filters: asked } = look;
  const isHiddenBelow = rowsBelow > 0 && below !== null && hasHiddenRows(below);
  const isHidden = hasHiddenRows(rows) || isHiddenBelow;
  const filters = asked.map(judgeFilter).filter((filter) => meetsRows(filter, plan, rowsBelow));
  if (isHidden && filters.some(({ kind }) => kind === "another"))
    throw new Refusal({ code: "rows-filtered", sheet: plan.sheet });
  return { ourFilters: filters.filter(({ kind }) => kind === "ours"), hasHiddenRows: isHidden };
}

function meetsRows({ range }: ListFilter, { headerRow, lastRow }: SourceColumnsPlan, rowsBelow: number): boolean {
  return range.rowIndex <= lastRow + rowsBelow && range.rowIndex + range.rowCount > headerRow;
}

/**
 * True where other headings are to stand than those of an earlier run. Columns that keep theirs are written over row by row,
 * and each row says by itself what it holds; the others are set aside and emptied first.
 */
export function changesHeadings({ plan, oldHeadings }: SourceStanding): boolean {
  return (
    plan.columns.length !== oldHeadings.length ||
    plan.columns.some(({ heading }, index) => heading !== oldHeadings[index])
  );
}

function ourHeadings(headings: Excel.Range, firstColumn: number): readonly string[] {
  if (headings.isNullObject || headings.columnIndex !== firstColumn) return [];
  const texts = (headings.values[0] ?? []).map(String);
  const end = texts.findIndex((text) => !text.startsWith(OURS));
  return end < 0 ? texts : texts.slice(0, end);
}

function filledRows(below: Excel.Range, firstRow: number): number {
  if (below.isNullObject || below.rowIndex !== firstRow) return 0;
  const end = below.values.findIndex(([key]) => key === "");
  return end < 0 ? below.values.length : end;
}

export function hasHiddenRows(range: Excel.Range): boolean {
  return isSomeHidden(range.rowHidden);
}

/** Excel does not tell names apart by case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
