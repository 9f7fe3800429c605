import { type Result, failed } from "#application/ports/result";
import type { WorkbookError } from "#application/ports/workbook-error";
import { type Host, inSession, type Session } from "./session.ts";

/** A sheet that the job under way has asked Excel for. */
export interface AddedSheet {
  /** "" until it is known. */
  readonly name: string;
  /** Its id as far as Excel has told it, else its name. */
  readonly key: () => string;
}

/** An Excel that has just failed need not be waited for as long again. */
const SECONDS_TO_TAKE_BACK = 20;

/**
 * Runs work that adds sheets; where it fails or is stopped, the sheets that it had added go again, in a session of its own,
 * since a Recount would take half a file for a whole one.
 *
 * @param work - given the list in which it notes each sheet when it asks for it; none that stood before.
 * @returns the first failure; `half-added` where the sheets could not be deleted either.
 */
export async function allOrNone<T>(
  host: Host,
  work: (session: Session, added: AddedSheet[]) => Promise<T>,
): Promise<Result<T, WorkbookError>> {
  const added: AddedSheet[] = [];
  try {
    const outcome = await inSession(host, (session) => {
      // Begun again where Excel ran nothing of it.
      added.length = 0;
      return work(session, added);
    });
    if (outcome.ok) return outcome;
    return (await takeBack(host, added)) ?? outcome;
  } catch (fault) {
    const left = await takeBack(host, added);
    if (left) return left;
    throw fault;
  }
}

/** For what follows a failure. That the job was cancelled does not keep it from being tidied up after. */
export function withLessPatience(host: Host): Host {
  const { onCellEdit } = host;
  return {
    ...host,
    timeoutSeconds: Math.min(host.timeoutSeconds, SECONDS_TO_TAKE_BACK),
    onCellEdit: onCellEdit && ((isEditing) => (onCellEdit(isEditing), "wait")),
  };
}

/** Null where nothing stays that could be named. */
async function takeBack(host: Host, added: readonly AddedSheet[]): Promise<Result<never, WorkbookError> | null> {
  if (added.length === 0) return null;
  const left = added.flatMap(({ name }) => (name === "" ? [] : [name]));
  const stays = left.length > 0 ? failed<WorkbookError>({ code: "half-added", sheets: left }) : null;
  try {
    const gone = await inSession(withLessPatience(host), (session) => deleteSheets(session, added));
    return gone.ok ? null : stays;
  } catch {
    // Whatever kept Excel from deleting: what matters to a person is the sheet that stays.
    return stays;
  }
}

async function deleteSheets(session: Session, added: readonly AddedSheet[]): Promise<void> {
  const { worksheets } = session.workbook;
  const found = added.map(({ key }) => worksheets.getItemOrNullObject(key()).load("id"));
  await session.sync();
  const standing = found.filter(({ isNullObject }) => !isNullObject);
  for (const sheet of standing) sheet.delete();
  if (standing.length > 0) await session.sync();
}
