import type { Result } from "#application/ports/result";
import type { WorkbookError } from "#application/ports/workbook-error";
import { type Host, inSession, type Session } from "./session.ts";
import { officeCode } from "./translate-error.ts";

/**
 * Runs work that writes plain cells as one step of Excel's own undo, where Excel makes one of several requests.
 *
 * A group is a convenience, and must never be why a thing is not done. Excel answers `UndoNotSupported` for a group that it
 * will not make, and has been seen to fail in one with errors of its own; its documents do not say what of the request stands
 * then. So whatever fails in a group is done once more without one, and what comes of that is the answer.
 *
 * @param work - writes the same cells however often it is begun. @param groups - this Excel knows groups: ExcelApi 1.20.
 * @source Microsoft, "Undo capabilities with the Excel JavaScript API"; OfficeDev/office-js issues 6255, 6491, 6711.
 */
export async function asOneUndo<T>(
  host: Host,
  work: (session: Session) => Promise<T>,
  groups = false,
): Promise<Result<T, WorkbookError>> {
  const grouped = groups ? await inGroup(host, work) : null;
  return grouped ?? inSession(host, work);
}

/** What came of it in a group; null where the group itself may be what failed. */
async function inGroup<T>(
  host: Host,
  work: (session: Session) => Promise<T>,
): Promise<Result<T, WorkbookError> | null> {
  try {
    const outcome = await inSession(host, work, { mergeUndoGroup: true });
    return outcome.ok || !OF_EXCEL.has(outcome.error.code) ? outcome : null;
  } catch (fault) {
    // A code that we do not know: `UndoNotSupported` is none that means anything outside a group.
    if (fault instanceof Error && officeCode(fault.cause) !== undefined) return null;
    throw fault;
  }
}

/** What Excel answers where it is not clear that the same would fail without a group. */
const OF_EXCEL: ReadonlySet<WorkbookError["code"]> = new Set(["excel-failed", "api-not-supported"]);
