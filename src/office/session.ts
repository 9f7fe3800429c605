import { done, failed, type Result } from "#application/ports/result";
import type { WorkbookError } from "#application/ports/workbook-error";
import { Refusal, translateError } from "./translate-error.ts";
import { type Attempt, type Later, whenCellIsLeft, type Waits } from "./wait-for-cell.ts";

/** How the adapter was set up. */
export interface Host extends Waits {
  readonly excel: typeof Excel;
  /** Bytes of JSON that one request should stay under. */
  readonly payloadBytes: number;
  /** Lets Excel and the pane answer and draw before what comes next. */
  readonly breathe: () => Promise<void>;
}

/** One `Excel.run` under way. */
export interface Session {
  readonly context: Excel.RequestContext;
  readonly workbook: Excel.Workbook;
  readonly payloadBytes: number;
  /** Goes on in a task of its own: to be waited for now and then by what goes through all rows. */
  readonly breathe: () => Promise<void>;
  /** The sheet being worked on, so that an error can name it. */
  sheet: string;
  /** The only way to Excel: `context.sync` with a time limit. */
  sync(): Promise<void>;
}

/**
 * Runs one piece of work in one `Excel.run` and turns what Excel refuses into a WorkbookError.
 *
 * The whole run is raced against a clock that ticks only while Excel owes an answer, since a first sync on the web can hang
 * for ever. Work that wakes up after that is stopped at its next step.
 *
 * The one gate for a cell that is being edited: where Excel refuses the first request for it, the work is begun again until the
 * person has left the cell, see `whenCellIsLeft`.
 *
 * @param work - has done nothing outside of Excel that it could not do again, before Excel first answers it.
 * @throws Error with `cause` where Excel answers with a code we do not know, or where the fault is our own.
 */
export async function inSession<T>(
  host: Host,
  work: (session: Session) => Promise<T>,
  options: Excel.RunOptions = {},
): Promise<Result<T, WorkbookError>> {
  return whenCellIsLeft(host, () => runOnce(host, work, options));
}

async function runOnce<T>(
  host: Host,
  work: (session: Session) => Promise<T>,
  options: Excel.RunOptions,
): Promise<Attempt<T>> {
  const clock = new AnswerClock(host);
  const progress = { sheet: "", syncs: 0, answers: 0 };
  try {
    clock.start();
    const run = host.excel.run(options, (context) => {
      clock.stop();
      return work(openSession(context, { host, clock, progress }));
    });
    return { outcome: done(await Promise.race([run, clock.expired])), isUntouched: false };
  } catch (fault) {
    const isUntouched = progress.syncs <= 1 && progress.answers === 0;
    return { outcome: failed(translateError(fault, progress.sheet)), isUntouched };
  } finally {
    clock.stop();
  }
}

interface SessionParts {
  readonly host: Host;
  readonly clock: AnswerClock;
  /** Of one attempt: the sheet it is at, the requests that it has sent, and those that Excel has run. */
  readonly progress: { sheet: string; syncs: number; answers: number };
}

function openSession(context: Excel.RequestContext, { host, clock, progress }: SessionParts): Session {
  return {
    context,
    workbook: context.workbook,
    payloadBytes: host.payloadBytes,
    breathe: host.breathe,
    get sheet() {
      return progress.sheet;
    },
    set sheet(name: string) {
      progress.sheet = name;
    },
    async sync() {
      clock.start();
      progress.syncs++;
      try {
        await context.sync();
        progress.answers++;
      } finally {
        clock.stop();
      }
      clock.check();
    },
  };
}

/** Rejects `expired` when Excel has not answered in time. */
class AnswerClock {
  readonly expired: Promise<never>;
  private readonly seconds: number;
  private readonly later: Later;
  private reject: (refusal: Refusal) => void = () => undefined;
  private forget: () => void = () => undefined;
  private late = false;

  constructor({ timeoutSeconds, later }: Host) {
    this.seconds = timeoutSeconds;
    this.later = later;
    this.expired = new Promise((_resolve, reject) => {
      this.reject = reject;
    });
    // A clock that nobody waits for any more must not count as an unhandled rejection.
    this.expired.catch(() => undefined);
  }
  start(): void {
    this.check();
    this.stop();
    this.forget = this.later(this.seconds * 1000, () => {
      this.late = true;
      this.reject(this.refusal());
    });
  }
  stop(): void {
    this.forget();
  }
  check(): void {
    if (this.late) throw this.refusal();
  }
  private refusal(): Refusal {
    return new Refusal({ code: "no-answer", seconds: this.seconds });
  }
}
