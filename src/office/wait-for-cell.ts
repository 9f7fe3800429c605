import { failed, type Result } from "#application/ports/result";
import type { WorkbookError } from "#application/ports/workbook-error";

/** Calls back after so many milliseconds; gives the way to stop. */
export type Later = (milliseconds: number, run: () => void) => () => void;

/** What is to become of work that Excel refuses because a person is editing a cell. */
export type CellEditAnswer = "wait" | "refuse" | "cancel";

/**
 * Told at each attempt that the person still edits, and once with false when nothing waits for it any more.
 * Its answer counts only where it is told true.
 */
export type OnCellEdit = (isEditing: boolean) => CellEditAnswer;

/** What waiting takes of a host. */
export interface Waits {
  readonly timeoutSeconds: number;
  readonly later: Later;
  /** Absent = nothing waits: what Excel refuses is refused. */
  readonly onCellEdit?: OnCellEdit | undefined;
}

/** One attempt, and whether Excel may have run anything of it. */
export interface Attempt<T> {
  readonly outcome: Result<T, WorkbookError>;
  readonly isUntouched: boolean;
}

/** Between two attempts. Short enough that Cancel is answered within 200 ms. */
const PAUSE_MILLISECONDS = 150;

/**
 * Begins work again, from its start, until the person has left the cell: Excel runs nothing of a request that comes meanwhile.
 * Work of which anything has been answered is never begun again: what it read and wrote stands.
 *
 * @returns the refusal `cell-edit-mode` where the time-out is over or nobody is to be waited for; `cancelled` where it was said.
 * @source Microsoft, `Excel.RunOptions`: a batch request that is processed while a cell is edited fails as a whole.
 */
export async function whenCellIsLeft<T>(
  host: Waits,
  attempt: () => Promise<Attempt<T>>,
): Promise<Result<T, WorkbookError>> {
  let waited = 0;
  let tried = await attempt();
  try {
    while (isAtGate(tried) && waited < host.timeoutSeconds * 1000) {
      const answer = answerOf(host);
      if (answer === "cancel") return failed({ code: "cancelled" });
      if (answer === "refuse") break;
      await new Promise<void>((resolve) => void host.later(PAUSE_MILLISECONDS, resolve));
      waited += PAUSE_MILLISECONDS;
      tried = await attempt();
    }
    return tried.outcome;
  } finally {
    if (waited > 0) host.onCellEdit?.(false);
  }
}

function answerOf({ onCellEdit }: Waits): CellEditAnswer {
  return onCellEdit ? onCellEdit(true) : "refuse";
}

function isAtGate({ outcome, isUntouched }: Attempt<unknown>): boolean {
  return isUntouched && !outcome.ok && outcome.error.code === "cell-edit-mode";
}
