import type { SourceColumnsPlan } from "#sheets/plan/sheet-plan";
import { type Area, columnLetters } from "./a1.ts";
import { type Check, loadOverview } from "./check.ts";
import { type AskedFilter, askForFilter, judgeFilter, type ListFilter } from "./filters/list-filter.ts";
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
  /** The filter that stands over the list; null = none. */
  readonly filter: ListFilter | null;
  /** Rows that a filter hides are left out where Excel fills down. */
  readonly hasHiddenRows: boolean;
}

export interface CheckedSources {
  readonly standings: readonly SourceStanding[];
  readonly styles: Excel.StyleCollection;
}

/**
 * Looks at all sources before the first cell is written: two syncs, however many sources there are.
 *
 * @throws Refusal `sheet-missing`, `protected`, or `columns-taken` with the letter of the first column that holds something
 * that is not ours.
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
  readonly filter: AskedFilter | null;
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
    below: below?.load("rowIndex,values") ?? null,
    filter: filterOver(sheet, table),
    rows: sheet.getRangeByIndexes(plan.firstRow, firstColumn, lastRow - plan.firstRow + 1, 1).load("rowHidden"),
  };
}

function filterOver(sheet: Excel.Worksheet, look: Look["table"]): AskedFilter | null {
  const table = look?.table ?? null;
  const { autoFilter } = table ?? sheet;
  return autoFilter.enabled ? askForFilter(autoFilter, table) : null;
}

function findTable(tables: readonly Excel.Table[], plan: SourceColumnsPlan): Look["table"] {
  if (plan.table === null) return null;
  const table = tables.find((one) => sameName(one.name, plan.table ?? ""));
  if (!table) throw new Refusal({ code: "sheet-missing", sheet: plan.table });
  return { table, area: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount") };
}

function judge({ plan, sheet, table, headings, columns, below, rows, filter: asked }: Look): SourceStanding {
  const oldHeadings = ourHeadings(headings, plan.firstColumn);
  const taken = columns.findIndex((used, index) => index >= oldHeadings.length && !used.isNullObject);
  if (taken >= 0) {
    const column = columnLetters(plan.firstColumn + taken);
    throw new Refusal({ code: "columns-taken", sheet: plan.sheet, column });
  }
  const rowsBelow = oldHeadings.length === 0 || below === null ? 0 : filledRows(below, plan.lastRow + 1);
  const filter = asked && judgeFilter(asked);
  return { plan, sheet, table, oldHeadings, rowsBelow, filter, hasHiddenRows: hasHiddenRows(rows) };
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
