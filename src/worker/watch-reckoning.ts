import { failed, type Result } from "#application/ports/result";
import type { WorkbookError } from "#application/ports/workbook-error";
import type { PiecewisePort, Progress } from "#application/ports/workbook.port";

/** A job as it is watched from the thread of the pane. */
export interface WatchedJob {
  /** To be given to the core: each of its questions is seen. */
  readonly workbook: PiecewisePort;
  /** Resolves where the job is to be stopped while the core reckons; never otherwise. From then on no question is answered. */
  readonly stopped: Promise<"stopped">;
  /** The job has ended, however it did. */
  readonly end: () => void;
}

/** What the job is called meanwhile. */
const RECKONING = "Counting what was read";
/** Between two questions of the reading and writing no more goes by than this. Milliseconds. */
const BETWEEN_QUESTIONS = 400;
/** How often it is asked whether the job is to stop. Milliseconds. */
const ASKED_EVERY = 80;

/**
 * Tells a job's progress while the core reckons: for minutes, where there are a million rows, it asks the workbook nothing, so
 * that no chunk brings the word that the job is to stop. Once the core has begun to write it is not stopped any more but by the
 * writing itself, which leaves the workbook as it can be read again.
 */
export function watchReckoning(workbook: PiecewisePort, progress: Progress | undefined): WatchedJob {
  let [open, isWriting, isStopped, quietSince] = [0, false, false, performance.now()];
  const seen =
    <A extends unknown[], T>(ask: (...asked: A) => Promise<Result<T, WorkbookError>>) =>
    async (...asked: A): Promise<Result<T, WorkbookError>> => {
      // Its worker may go on for the sake of another job: it must never come to write.
      if (isStopped) return failed({ code: "cancelled" });
      open++;
      try {
        return await ask(...asked);
      } finally {
        open--;
        quietSince = performance.now();
      }
    };
  let timer: ReturnType<typeof setInterval> | undefined;
  const stopped = new Promise<"stopped">((resolve) => {
    timer = setInterval(() => {
      const isReckoning = open === 0 && !isWriting && performance.now() - quietSince > BETWEEN_QUESTIONS;
      if (!isReckoning || isStopped || progress?.(0, 0, RECKONING) !== false) return;
      isStopped = true;
      resolve("stopped");
    }, ASKED_EVERY);
  });
  return {
    workbook: {
      survey: seen(() => workbook.survey()),
      readPieces: seen((name, take, told) => workbook.readPieces(name, take, told)),
      readCellPieces: seen((wanted, take) => workbook.readCellPieces(wanted, take)),
      readTables: seen((names) => workbook.readTables(names)),
      writeBook: seen((plan, told) => {
        isWriting = true;
        return workbook.writeBook(plan, told);
      }),
    },
    stopped,
    end: () => clearInterval(timer),
  };
}
