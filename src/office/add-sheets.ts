import type { NewSheet } from "#application/ports/workbook.port";
import { CALL_BYTES } from "./chunks.ts";
import type { Session } from "./session.ts";
import { Refusal } from "./translate-error.ts";
import { enterValue } from "./write-columns.ts";
import { WriteQueue } from "./write-queue.ts";

const OURS = "TP ";

/**
 * Adds sheets with their cells behind the council's own: one sync to look, then one a chunk.
 *
 * @throws Refusal `workbook-protected`.
 */
export async function addSheets(session: Session, sheets: readonly NewSheet[]): Promise<readonly string[]> {
  const order = await loadOrder(session);
  const cells = sheets.reduce((sum, { rows }) => sum + rows.length * widthOf(rows), 0);
  const queue = new WriteQueue(session, cells);
  for (const [at, plan] of sheets.entries())
    await addSheet(queue, { session, plan, position: firstOfOurs(order) + at });
  await queue.send();
  return sheets.map(({ name }) => name);
}

/**
 * Inserts the sheets of another workbook behind the council's own. The other's TP sheets do not stay: its count is not
 * ours, and its registers must not become this place's.
 *
 * @returns the names of those that stay. @param base64 - the .xlsx as text. @throws Refusal `workbook-protected`.
 */
export async function insertBook(session: Session, base64: string): Promise<readonly string[]> {
  const order = await loadOrder(session);
  const before = order[firstOfOurs(order)];
  const place =
    before === undefined ? { positionType: "End" as const } : { positionType: "Before" as const, relativeTo: before };
  const ids = session.workbook.insertWorksheetsFromBase64(base64, place);
  await session.sync();
  const sheets = ids.value.map((id) => session.workbook.worksheets.getItem(id).load("name"));
  await session.sync();
  const others = sheets.filter(({ name }) => name.startsWith(OURS));
  for (const sheet of others) sheet.delete();
  if (others.length > 0) await session.sync();
  return sheets.filter((sheet) => !others.includes(sheet)).map(({ name }) => name);
}

/** Names of all sheets in tab order. */
async function loadOrder(session: Session): Promise<readonly string[]> {
  const sheets = session.workbook.worksheets.load("items/name");
  const protection = session.workbook.protection.load("protected");
  await session.sync();
  if (protection.protected) throw new Refusal({ code: "workbook-protected" });
  return sheets.items.map(({ name }) => name);
}

/** Where a new sheet of the council's goes. */
function firstOfOurs(order: readonly string[]): number {
  const first = order.findIndex((name) => name.startsWith(OURS));
  return first < 0 ? order.length : first;
}

function widthOf(rows: NewSheet["rows"]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

interface SheetToAdd {
  readonly session: Session;
  readonly plan: NewSheet;
  readonly position: number;
}

async function addSheet(queue: WriteQueue, { session, plan, position }: SheetToAdd): Promise<void> {
  const { name, rows } = plan;
  const width = widthOf(rows);
  let sheet: Excel.Worksheet | undefined;
  const run = (): void => {
    sheet = session.workbook.worksheets.add(name);
    sheet.position = position;
  };
  await queue.add({ sheet: name, bytes: 3 * CALL_BYTES, run });
  if (width === 0) return;
  await queue.addRows({
    sheet: name,
    rows: rows.length,
    rowAt: (at) => Array.from({ length: width }, (_, column) => enterValue(rows[at]![column] ?? null, "General")),
    write: (first, matrix) => {
      sheet!.getRangeByIndexes(first, 0, matrix.length, width).untrack().values = matrix;
    },
  });
}
