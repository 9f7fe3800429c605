import type { BookPlan } from "#sheets/plan/sheet-plan";
import type { Result } from "./ports/result.ts";
import type { WorkbookError } from "./ports/workbook-error.ts";
import type { CountingPort, Progress } from "./ports/workbook.port.ts";

/** Causes that a second attempt would meet again, or that a person has to see to first. */
const LASTING: ReadonlySet<WorkbookError["code"]> = new Set(["no-answer", "protected", "workbook-protected"]);

/** Writes the book; where Excel breaks off half way it is written once more, so that no sheet stays part old, part new. */
export async function writeWhole(
  workbook: Pick<CountingPort, "writeBook">,
  book: BookPlan,
  progress?: Progress,
): Promise<Result<readonly string[], WorkbookError>> {
  const written = await workbook.writeBook(book, progress);
  if (written.ok || written.error.code !== "unfinished" || LASTING.has(written.error.because.code)) return written;
  const again = await workbook.writeBook(book, progress);
  // Whatever keeps the second attempt from beginning, the first has left its half.
  if (again.ok || again.error.code === "unfinished" || again.error.code === "cancelled") return again;
  return { ok: false, error: { code: "unfinished", because: again.error } };
}
