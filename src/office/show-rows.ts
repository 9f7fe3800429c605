import { columnLetters } from "./a1.ts";
import { type RowRun, runsOf } from "./row-runs.ts";
import type { Session } from "./session.ts";
import { extentOf, loadUsedArea } from "./survey.ts";
import { Refusal } from "./translate-error.ts";

/** Excel shows nothing of a sheet that is hidden, so it is shown first. */
export async function bringToFront(
  session: Session,
  name: string,
): Promise<{ sheet: Excel.Worksheet; used: Excel.Range }> {
  session.sheet = name;
  const sheet = session.workbook.worksheets.getItemOrNullObject(name).load("name,visibility");
  const used = loadUsedArea(sheet);
  await session.sync();
  if (sheet.isNullObject) throw new Refusal({ code: "sheet-missing", sheet: name });
  if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
  sheet.activate();
  return { sheet, used };
}

/** Characters of an address that names several areas: Excel takes 8,192. */
const MOST_ADDRESS = 8_000;

interface RowsWanted {
  readonly rows: readonly number[];
  /** Whether rows apart can be selected together; absent = they cannot. */
  readonly apart: boolean | undefined;
}

/**
 * Brings the sheet to the front and selects rows over its used columns; returns how many of them. Where Excel selects no rows
 * apart (before ExcelApi 1.18) the first run alone, else as many runs as one address can name.
 */
export async function showRows(session: Session, name: string, { rows, apart }: RowsWanted): Promise<number> {
  const { sheet, used } = await bringToFront(session, name);
  const last = columnLetters(Math.max(1, extentOf(used).columnCount) - 1);
  const runs = fittingRuns(runsOf(rows), apart === true ? MOST_ADDRESS : 0, last);
  const address = runs.map((run) => addressOf(run, last)).join(",");
  if (runs.length > 1) sheet.getRanges(address).select();
  else if (runs.length === 1) sheet.getRange(address).select();
  await session.sync();
  return runs.reduce((sum, { count }) => sum + count, 0);
}

/** The first runs whose addresses together are no longer than `room`; the first one in any case. */
function fittingRuns(runs: readonly RowRun[], room: number, last: string): readonly RowRun[] {
  let length = 0;
  const past = runs.findIndex((run) => (length += addressOf(run, last).length + 1) > room);
  return past === -1 ? runs : runs.slice(0, Math.max(1, past));
}

function addressOf({ row, count }: RowRun, lastColumn: string): string {
  return `A${String(row + 1)}:${lastColumn}${String(row + count)}`;
}

export async function openSheet(session: Session, name: string): Promise<void> {
  await bringToFront(session, name);
  await session.sync();
}
