import type { StandingFilter } from "#application/ports/workbook.port";
import type { Session } from "../session.ts";
import { Refusal } from "../translate-error.ts";
import { type AskedFilter, askForFilter, judgeFilter, liftFilter, type ListFilter } from "./list-filter.ts";

/** Takes the filters of ours on a sheet away; returns how many rows come to sight. Two syncs, and one where there are any. */
export async function showAllRows(session: Session, name: string): Promise<number> {
  const sheet = session.workbook.worksheets.getItemOrNullObject(name).load("name");
  const ours = await findOurs(session, sheet, name);
  const { hidden } = await countSight(session, ours);
  for (const filter of ours) liftFilter(filter);
  await session.sync();
  return hidden;
}

/** The filter of ours that stands on a sheet, or on the one in front; null where none does. */
export async function standingFilter(session: Session, name: string | null): Promise<StandingFilter | null> {
  const { worksheets } = session.workbook;
  const sheet = name === null ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(name);
  const ours = await findOurs(session, sheet.load("name"), name ?? "");
  const sight = await countSight(session, ours);
  return sight.hidden === 0 ? null : { sheet: sheet.name, ...sight };
}

async function findOurs(session: Session, sheet: Excel.Worksheet, name: string): Promise<readonly ListFilter[]> {
  session.sheet = name;
  sheet.autoFilter.load("enabled");
  const tables = sheet.tables.load("items/name,items/autoFilter/enabled");
  await session.sync();
  if (sheet.isNullObject) throw new Refusal({ code: "sheet-missing", sheet: name });
  session.sheet = sheet.name;
  const asked: AskedFilter[] = sheet.autoFilter.enabled ? [askForFilter(sheet.autoFilter, null)] : [];
  for (const table of tables.items) if (table.autoFilter.enabled) asked.push(askForFilter(table.autoFilter, table));
  if (asked.length === 0) return [];
  await session.sync();
  return asked.map(judgeFilter).filter(({ kind }) => kind === "ours");
}

/** Rows of the lists in sight and out of it, headings apart. */
async function countSight(
  session: Session,
  filters: readonly ListFilter[],
): Promise<Pick<StandingFilter, "shown" | "hidden">> {
  if (filters.length === 0) return { shown: 0, hidden: 0 };
  const views = filters.map(({ range }) => range.getVisibleView().load("rowCount"));
  await session.sync();
  const shown = views.reduce((sum, { rowCount }) => sum + rowCount - 1, 0);
  const rows = filters.reduce((sum, { range }) => sum + range.rowCount - 1, 0);
  return { shown, hidden: rows - shown };
}
