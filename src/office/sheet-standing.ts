import { mayGrow, ROWS_BELOW } from "#sheets/plan/rows-below";
import { bearsOurMark } from "#sheets/plan/our-mark";
import type { SheetPlan, TablePlan } from "#sheets/plan/sheet-plan";
import { type Area, areasMeet } from "./a1.ts";
import { hasHiddenRows, sameName } from "./check-source-columns.ts";
import { type Check, loadOverview } from "./check.ts";
import { type AskedFilter, askForFiltersOn, judgeFilter, type ListFilter } from "./filters/list-filter.ts";
import type { Session } from "./session.ts";
import { loadUsedArea } from "./survey.ts";
import { Refusal } from "./translate-error.ts";

const OURS = "TP ";
const OUR_TABLE = "tp_";

/** An Excel table that stands on one of our sheets. */
export interface StandingTable {
  readonly table: Excel.Table;
  readonly area: Area;
  readonly headings: readonly string[];
  /** Used rows below it that may be its own, typed there; 0 for tables that people add no rows to. */
  readonly rowsBelow: number;
  /** Hidden rows are left out where Excel fills down. */
  readonly hasHiddenRows: boolean;
  /** Its plan, where it keeps its place and is only resized; null = it goes. */
  readonly kept: TablePlan | null;
}

/** How one sheet of ours stands before it is written. */
export interface SheetStanding {
  readonly plan: SheetPlan;
  /** null = to be made */
  readonly sheet: Excel.Worksheet | null;
  readonly tables: readonly StandingTable[];
  /** Filters that somebody looks at it through. */
  readonly filters: readonly ListFilter[];
}

export interface CheckedSheets {
  readonly standings: readonly SheetStanding[];
  readonly styles: Excel.StyleCollection;
  /** Names of all sheets in tab order. */
  readonly order: readonly string[];
}

/**
 * Looks at the whole workbook before the first cell is written: two syncs, whatever the number of sheets.
 *
 * @throws Refusal `not-our-sheet` (a planned name does not begin `TP `, a sheet of that name holds what we did not make, or
 * a table of a planned name stands on another sheet), `protected`, `workbook-protected` where sheets are to be added.
 */
export function checkSheets(session: Session, plans: readonly SheetPlan[]): Check<CheckedSheets> {
  return () => {
    const { worksheets, tables, styles } = loadOverview(session);
    const protection = session.workbook.protection.load("protected");
    return () => {
      const sheets = plans.map((plan) => findSheet(worksheets.items, plan));
      if (sheets.includes(null) && protection.protected) throw new Refusal({ code: "workbook-protected" });
      refuseClashes(tables.items, plans);
      const looks = tables.items.filter((table) => standsOnOne(plans, table)).map(lookAtTable);
      const marks = sheets.flatMap((sheet) => (sheet && !holdsOurTable(sheet, tables.items) ? [loadMark(sheet)] : []));
      const order = worksheets.items.map((sheet) => sheet.name);
      const filters = sheets.map((sheet) => (sheet ? askForFiltersOn(sheet, tables.items) : []));
      return () => {
        marks.forEach(refuseUnmarked);
        const standings = plans.map((plan, at) =>
          standingOf({ plan, sheet: sheets[at]!, filters: filters[at]! }, looks),
        );
        return { standings, styles, order };
      };
    };
  };
}

function standsOnOne(plans: readonly SheetPlan[], table: Excel.Table): boolean {
  return plans.some((plan) => sameName(plan.name, table.worksheet.name));
}

function lookAtTable(table: Excel.Table): TableLook {
  const range = table.getRange().load("rowIndex,columnIndex,rowCount,columnCount,rowHidden");
  const used = mayGrow(table.name) ? loadUsedArea(table.worksheet) : null;
  return { table, range, used, head: table.getHeaderRowRange().load("values") };
}

interface SheetLook extends Pick<SheetStanding, "plan" | "sheet"> {
  readonly filters: readonly AskedFilter[];
}

function standingOf({ plan, sheet, filters }: SheetLook, looks: readonly TableLook[]): SheetStanding {
  const own = looks.filter(({ table }) => sameName(table.worksheet.name, plan.name));
  const filtering = filters.map(judgeFilter).filter(({ kind }) => kind !== "buttons");
  return { plan, sheet, tables: decideTables(plan, own), filters: filtering };
}

function findSheet(sheets: readonly Excel.Worksheet[], plan: SheetPlan): Excel.Worksheet | null {
  if (!plan.name.startsWith(OURS)) throw new Refusal({ code: "not-our-sheet", sheet: plan.name });
  const sheet = sheets.find((one) => sameName(one.name, plan.name));
  if (!sheet) return null;
  if (!sheet.name.startsWith(OURS)) throw new Refusal({ code: "not-our-sheet", sheet: sheet.name });
  if (sheet.protection.protected) throw new Refusal({ code: "protected", sheet: sheet.name });
  return sheet;
}

/** What tells a sheet without a table of ours from one that only bears our name. */
interface MarkLook {
  readonly name: string;
  readonly used: Excel.Range;
  readonly firstRow: Excel.Range;
}

function holdsOurTable({ name }: Excel.Worksheet, tables: readonly Excel.Table[]): boolean {
  return tables.some((table) => sameName(table.worksheet.name, name) && table.name.toLowerCase().startsWith(OUR_TABLE));
}

function loadMark(sheet: Excel.Worksheet): MarkLook {
  const firstRow = sheet.getRange("1:1").getUsedRangeOrNullObject(true).load("formulas");
  return { name: sheet.name, used: loadUsedArea(sheet), firstRow };
}

/** On an empty sheet there is nothing to lose: it is one that we had emptied when a run broke off, or as good as that. */
function refuseUnmarked({ name, used, firstRow }: MarkLook): void {
  if (used.isNullObject) return;
  const cells = firstRow.isNullObject ? [] : (firstRow.formulas[0] ?? []);
  if (!bearsOurMark(name, cells)) throw new Refusal({ code: "not-our-sheet", sheet: name });
}

/** A table's name is the workbook's, not the sheet's: one that stands elsewhere would stop ours half way. */
function refuseClashes(tables: readonly Excel.Table[], plans: readonly SheetPlan[]): void {
  const wanted = new Set(plans.flatMap((plan) => plan.tables.map((table) => table.name.toLowerCase())));
  const clash = tables.find(
    (table) => wanted.has(table.name.toLowerCase()) && !plans.some((plan) => sameName(plan.name, table.worksheet.name)),
  );
  if (clash) throw new Refusal({ code: "not-our-sheet", sheet: clash.worksheet.name });
}

interface TableLook {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  readonly used: Excel.Range | null;
  readonly head: Excel.Range;
}

/** Keeps a table that only changes its size; one that moves, or would meet another on its way, is made anew. */
function decideTables(plan: SheetPlan, looks: readonly TableLook[]): readonly StandingTable[] {
  const found = looks.map(({ table, range, used, head }) => {
    const area = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
    const planned = plan.tables.find((one) => sameName(one.name, table.name));
    const stays = planned?.row === area.row && planned.column === area.column;
    const headings = (head.values[0] ?? []).map(String);
    const rowsBelow = used === null || used.isNullObject ? 0 : used.rowIndex + used.rowCount - area.row - area.rows;
    const looked = { rowsBelow: Math.min(Math.max(0, rowsBelow), ROWS_BELOW), hasHiddenRows: hasHiddenRows(range) };
    return { table, area, headings, ...looked, kept: stays ? planned : null };
  });
  return found.map((one) => {
    const blocked = found.some((other) => other !== one && one.kept && areasMeet(tableArea(one.kept), other.area));
    return blocked ? { ...one, kept: null } : one;
  });
}

/** The cells of a planned table, its headings included. */
export function tableArea(plan: TablePlan): Area {
  return { row: plan.row, column: plan.column, rows: plan.rows + 1, columns: plan.columns.length };
}
