import { done, failed, type Result } from "#application/ports/result";
import type { WorkbookError } from "#application/ports/workbook-error";
import type { Progress } from "#application/ports/workbook.port";
import type { BookPlan } from "#sheets/plan/sheet-plan";
import { type Host, inSession, type Session } from "./session.ts";
import { type Stage, writeBook } from "./write-book.ts";

/**
 * Writes the book and tells a failure before the first cell, after which the workbook is as it was, from one half way.
 *
 * Where the person enters a cell meanwhile Excel keeps the request until it is left, and says nothing of it. So somebody who is in a
 * cell already is told, by a request that Excel refuses, before the first is kept.
 *
 * @returns `unfinished` with the cause for a failure half way, `cancelled` as it is: who stopped it knows why.
 */
export async function writeWholeBook(
  host: Host,
  plan: BookPlan,
  progress: Progress | undefined,
): Promise<Result<readonly string[], WorkbookError>> {
  const left = host.onCellEdit ? await inSession(host, knock) : done(undefined);
  if (!left.ok) return left;
  const stage: Stage = { hasBegun: false };
  const written = await inSession(host, (session) => writeBook(session, { plan, progress, stage }), {
    delayForCellEdit: true,
  });
  if (written.ok || !stage.hasBegun || written.error.code === "cancelled") return written;
  return failed({ code: "unfinished", because: written.error });
}

/** Asks for next to nothing. */
async function knock(session: Session): Promise<void> {
  session.workbook.worksheets.load("items/id");
  await session.sync();
}
