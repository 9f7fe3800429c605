import { type Result, failed } from "#application/ports/result";
import type { WorkbookError } from "#application/ports/workbook-error";
import type { Progress } from "#application/ports/workbook.port";
import type { BookPlan } from "#sheets/plan/sheet-plan";
import { type Host, inSession } from "./session.ts";
import { type Stage, writeBook } from "./write-book.ts";

/**
 * Writes the book and tells a failure before the first cell, after which the workbook is as it was, from one half way.
 *
 * Where the person enters a cell meanwhile the writing waits for it to be left.
 *
 * @returns `unfinished` with the cause for a failure half way, `cancelled` as it is: who stopped it knows why.
 */
export async function writeWholeBook(
  host: Host,
  plan: BookPlan,
  progress: Progress | undefined,
): Promise<Result<readonly string[], WorkbookError>> {
  const stage: Stage = { hasBegun: false };
  const written = await inSession(host, (session) => writeBook(session, { plan, progress, stage }), {
    delayForCellEdit: true,
  });
  if (written.ok || !stage.hasBegun || written.error.code === "cancelled") return written;
  return failed({ code: "unfinished", because: written.error });
}
