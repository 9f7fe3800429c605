import * as Comlink from "comlink";
import type { RawCell } from "#domain/ledger/cells";
import type { FileReading, OpenedFile } from "#application/pane/bring-in";
import type { Answer, BroughtFile, Refusal } from "#application/pane/pane-actions";
import type { LookedPlace, Looking, Rechecking, Recounting } from "#application/pane/reckon-for-pane";
import { refusedBy } from "#application/pane/refuse";
import { done, type Result } from "#application/ports/result";
import type { PiecewisePort, Progress } from "#application/ports/workbook.port";
import { AnswerGatherer, type TakePart } from "./answer-parts.ts";
import type { Core, TakeRows } from "./core.ts";
import { type FarWorkbook, forWorker } from "./far-workbook.ts";
import { type Breathe, type PackedPlace, unpackPlace } from "./pack-place.ts";
import { watchReckoning } from "./watch-reckoning.ts";

/** What the core does in its worker. */
export interface CoreInWorker extends Pick<FileReading, "readFile"> {
  readonly looking: Looking;
  readonly rechecking: Rechecking;
  readonly recounting: Recounting;
}

/** What the core stands on. */
export interface CoreGround {
  /** Starts a worker with the core in it: one at first, another where a job of the one before was stopped. */
  readonly start: () => Worker;
  /** On this side. */
  readonly workbook: PiecewisePort;
  readonly breathe: Breathe;
}

interface RunningCore {
  readonly worker: Worker;
  readonly far: Comlink.Remote<Core>;
  /** Rejects once the worker fails as a whole. */
  readonly failed: Promise<never>;
}

/** One job in the worker: what it is asked, with a workbook and a hand for what comes before the answer. */
type Ask<P extends LookedPlace> = (
  far: Comlink.Remote<Core>,
  workbook: FarWorkbook,
  take: TakePart,
) => Promise<Result<PackedPlace<P>, Refusal>>;

/**
 * The long jobs, done by the core in its worker over the workbook on this side.
 *
 * A job that is to stop while the core reckons ends at once, and its worker with it: nothing was written by then.
 *
 * @returns jobs that reject where the worker cannot be loaded or stops: without that they would be waited for for ever.
 */
export function coreInWorker(ground: CoreGround): CoreInWorker {
  let running = runCore(ground.start());
  const restart = (): void => {
    running.worker.terminate();
    running = runCore(ground.start());
  };
  const run = async <P extends LookedPlace>(
    progress: Progress | undefined,
    ask: Ask<P>,
  ): Promise<Result<P, Refusal>> => {
    const { far, failed } = running;
    const gatherer = new AnswerGatherer();
    const take = Comlink.proxy<TakePart>((part) => gatherer.take(part));
    const { workbook, stopped, end } = watchReckoning(ground.workbook, progress);
    try {
      const asked = ask(far, Comlink.proxy(forWorker(workbook, progress)), take);
      const answer = await Promise.race([asked, stopped, failed]);
      if (answer === "stopped") {
        restart();
        return refusedBy({ code: "cancelled" });
      }
      return answer.ok ? done(await together(answer.value, gatherer, ground.breathe)) : answer;
    } finally {
      end();
    }
  };
  return {
    looking: (request, progress) => run(progress, (far, near, take) => far.look(near, request, take)),
    rechecking: (shown) => {
      const near = Comlink.proxy(forWorker(ground.workbook, undefined));
      return Promise.race([running.far.recheck(near, shown), running.failed]);
    },
    recounting: (request, progress) => run(progress, (far, near, take) => far.recount(near, request, take)),
    readFile: (file) => Promise.race([readFar(running.far, file), running.failed]),
  };
}

async function together<P extends LookedPlace>(
  rest: PackedPlace<P>,
  gatherer: AnswerGatherer,
  breathe: Breathe,
): Promise<P> {
  const { packed, lines } = gatherer.whole(rest);
  const place = await unpackPlace<P>(packed, lines, breathe);
  // The pane draws it in a task of its own.
  await breathe();
  return place;
}

function runCore(worker: Worker): RunningCore {
  return { worker, far: Comlink.wrap<Core>(worker), failed: failureOf(worker) };
}

/** The file's bytes are copied, not handed over: a file that was refused may be tried again. */
async function readFar(far: Comlink.Remote<Core>, file: BroughtFile): Answer<OpenedFile> {
  const rows: (readonly RawCell[])[] = [];
  const take: TakeRows = (piece) => void rows.push(...piece);
  const read = await far.readFile(file, Comlink.proxy(take));
  return read.ok && read.value.kind === "rows" ? done({ kind: "rows", rows }) : read;
}

/** Rejects once the worker fails as a whole; what a job of it throws comes back with the job. */
function failureOf(worker: Worker): Promise<never> {
  const failed = new Promise<never>((_resolve, reject) => {
    const stop = (event: Event): void => {
      const words =
        event instanceof ErrorEvent && event.message !== "" ? event.message : "its file may not be reachable";
      reject(new Error(`The part of the add-in that counts has stopped: ${words}. Close the pane and open it again.`));
    };
    worker.addEventListener("error", stop);
    worker.addEventListener("messageerror", stop);
  });
  // It is waited for beside a job only; with no job under way nobody has to be told.
  failed.catch(() => undefined);
  return failed;
}
