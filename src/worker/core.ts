import type { Result } from "#application/ports/result";
import type { CountingPort, Progress } from "#application/ports/workbook.port";
import type { Refusal } from "#application/pane/pane-actions";
import {
  type LookedPlace,
  lookingAt,
  type PaneRequest,
  type RecountedPlace,
  recounting,
  type RecountRequest,
} from "#application/pane/reckon-for-pane";

/**
 * The long jobs as they cross the border of a worker: reading, tagging, counting and planning run there, and only the
 * workbook is asked for on the thread that Excel and the pane live on.
 */
export interface Core {
  look(workbook: CountingPort, request: PaneRequest): Promise<Result<LookedPlace, Refusal>>;
  recount(workbook: CountingPort, request: RecountRequest): Promise<Result<RecountedPlace, Refusal>>;
}

/** What runs in the worker. */
export const core: Core = {
  look: (workbook, request) => lookingAt(workbook)(request),
  recount: (workbook, request) => recounting(workbook)(request),
};

/** The workbook with a job's own progress: a callback need not cross the border, since every chunk is read on this side. */
export function withProgress(workbook: CountingPort, progress: Progress | undefined): CountingPort {
  return {
    survey: () => workbook.survey(),
    readSheet: (name) => workbook.readSheet(name, progress),
    readTables: (names) => workbook.readTables(names),
    writeBook: (plan) => workbook.writeBook(plan, progress),
  };
}
