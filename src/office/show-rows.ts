import { runsOf } from "./row-runs.ts";
import type { Session } from "./session.ts";
import { extentOf, loadUsedArea } from "./survey.ts";
import { Refusal } from "./translate-error.ts";

/** Excel shows nothing of a sheet that is hidden, so it is shown first. */
async function bringToFront(session: Session, name: string): Promise<{ sheet: Excel.Worksheet; used: Excel.Range }> {
  session.sheet = name;
  const sheet = session.workbook.worksheets.getItemOrNullObject(name).load("name,visibility");
  const used = loadUsedArea(sheet);
  await session.sync();
  if (sheet.isNullObject) throw new Refusal({ code: "sheet-missing", sheet: name });
  if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
  sheet.activate();
  return { sheet, used };
}

/**
 * Brings the sheet to the front and selects rows over its used columns. Of rows that do not follow one another the first
 * run is selected: a selection of several areas is more than Excel 2021 can be asked for.
 */
export async function showRows(session: Session, name: string, rows: readonly number[]): Promise<void> {
  const { sheet, used } = await bringToFront(session, name);
  const [run] = runsOf(rows);
  const { columnCount } = extentOf(used);
  if (run) sheet.getRangeByIndexes(run.row, 0, run.count, Math.max(1, columnCount)).select();
  await session.sync();
}

export async function openSheet(session: Session, name: string): Promise<void> {
  await bringToFront(session, name);
  await session.sync();
}
