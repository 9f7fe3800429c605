import type { InsertedSheets } from "#application/ports/workbook.port";
import { type Result, failed } from "#application/ports/result";
import type { WorkbookError } from "#application/ports/workbook-error";
import { insertBook, type InsertStage } from "./add-sheets.ts";
import { allOrNone, withLessPatience } from "./all-or-none.ts";
import { type Host, inSession, type Session } from "./session.ts";

/**
 * Inserts a workbook; where Excel's answer is lost, says which sheets have come since. They may be its own or somebody else's, so none
 * is deleted: but a second attempt would bring them in twice, and a Recount would count them.
 */
export async function insertOrTell(host: Host, base64: string): Promise<Result<InsertedSheets, WorkbookError>> {
  const stage: InsertStage = { before: [], isOpen: false };
  const inserted = await allOrNone(host, (session, added) => insertBook(session, base64, { added, stage }));
  if (inserted.ok || !stage.isOpen) return inserted;
  const now = await inSession(withLessPatience(host), namesOf);
  const since = now.ok ? now.value.filter((name) => !stage.before.includes(name)) : [];
  return since.length === 0 ? inserted : failed({ code: "perhaps-inserted", sheets: since });
}

async function namesOf(session: Session): Promise<readonly string[]> {
  const sheets = session.workbook.worksheets.load("items/name");
  await session.sync();
  return sheets.items.map(({ name }) => name);
}
