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
  /** Of the workers of this pane, from 0. */
  readonly number: number;
  /** What it is asked for and has not answered. */
  readonly jobs: Set<object>;
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
 * A job that is to stop while the core reckons ends at once, with nothing written, and its worker with it. Where another job is
 * under way in the worker, that one goes on: the one that is stopped is told nothing of the workbook any more.
 *
 * @returns jobs that reject where the worker cannot be loaded or stops: without that they would be waited for for ever.
 */
export function coreInWorker(ground: CoreGround): CoreInWorker {
  let running = runCore(ground.start(), 0);
  const endUnused = (core: RunningCore): void => {
    if (core.jobs.size > 0 || core !== running) return;
    core.worker.terminate();
    running = runCore(ground.start(), core.number + 1);
  };
  const run = async <P extends LookedPlace>(
    progress: Progress | undefined,
    ask: Ask<P>,
  ): Promise<Result<P, Refusal>> => {
    const core = running;
    const gatherer = new AnswerGatherer();
    const take = Comlink.proxy<TakePart>((part) => gatherer.take(part));
    const { workbook, stopped, end } = watchReckoning(ground.workbook, progress);
    try {
      const near = Comlink.proxy(forWorker(workbook, progress));
      const answer = await within(core, (far) => Promise.race([ask(far, near, take), stopped]));
      if (answer === "stopped") {
        endUnused(core);
        return refusedBy({ code: "cancelled" });
      }
      return answer.ok ? done(await together(answer.value, gatherer, { core, breathe: ground.breathe })) : answer;
    } finally {
      end();
    }
  };
  return {
    looking: (request, progress) => run(progress, (far, near, take) => far.look(near, request, take)),
    rechecking: async (shown): Answer<boolean> => {
      const round = roundThere(running, shown.round);
      if (round === null) return done(false);
      const near = Comlink.proxy(forWorker(ground.workbook, undefined));
      return within<Result<boolean, Refusal>>(running, (far) => far.recheck(near, { ...shown, round }));
    },
    recounting: (request, progress) => run(progress, (far, near, take) => far.recount(near, request, take)),
    readFile: (file) => within(running, (far) => readFar(far, file)),
  };
}

/** Asks something of a core, which is under way there until it is answered, stopped or failed. */
async function within<T>(core: RunningCore, ask: (far: RunningCore["far"]) => Promise<T>): Promise<T> {
  const job = {};
  core.jobs.add(job);
  try {
    return await Promise.race([ask(core.far), core.failed]);
  } finally {
    core.jobs.delete(job);
  }
}

/** More than a worker will ever read. Each counts its rounds from the first: on this side all of them have numbers of their own. */
const ROUNDS_A_WORKER = 2 ** 32;

function roundHere({ number }: RunningCore, round: number): number {
  return number * ROUNDS_A_WORKER + round;
}

/** Null where another worker read it: this one knows nothing of those rows. */
function roundThere({ number }: RunningCore, round: number): number | null {
  return Math.floor(round / ROUNDS_A_WORKER) === number ? round % ROUNDS_A_WORKER : null;
}

async function together<P extends LookedPlace>(
  rest: PackedPlace<P>,
  gatherer: AnswerGatherer,
  { core, breathe }: { readonly core: RunningCore; readonly breathe: Breathe },
): Promise<P> {
  const { packed, lines } = gatherer.whole(rest);
  const place = await unpackPlace<P>(packed, lines, breathe);
  // The pane draws it in a task of its own.
  await breathe();
  return { ...place, round: roundHere(core, place.round) };
}

function runCore(worker: Worker, number: number): RunningCore {
  return { number, jobs: new Set(), worker, far: Comlink.wrap<Core>(worker), failed: failureOf(worker) };
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
