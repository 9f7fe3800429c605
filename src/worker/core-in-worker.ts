import * as Comlink from "comlink";
import type { RawCell } from "#domain/ledger/cells";
import type { FileReading, OpenedFile } from "#application/pane/bring-in";
import type { Answer, BroughtFile, Refusal } from "#application/pane/pane-actions";
import type { LookedPlace, Looking, RecountedPlace, Recounting } from "#application/pane/reckon-for-pane";
import { done, type Result } from "#application/ports/result";
import type { CountingPort } from "#application/ports/workbook.port";
import type { Core, TakeRows } from "./core.ts";
import { forWorker } from "./far-workbook.ts";
import { type PackedPlace, unpackPlace } from "./pack-place.ts";

/** What the core does in its worker. */
export interface CoreInWorker extends Pick<FileReading, "readFile"> {
  readonly looking: Looking;
  readonly recounting: Recounting;
}

/**
 * The long jobs, done by the core in its worker over the workbook on this side.
 *
 * @returns jobs that reject where the worker cannot be loaded or stops: without that they would be waited for for ever.
 */
export function coreInWorker(worker: Worker, workbook: CountingPort): CoreInWorker {
  const far = Comlink.wrap<Core>(worker);
  const stopped = stopOf(worker);
  const near = (progress: Parameters<Looking>[1]) => Comlink.proxy(forWorker(workbook, progress));
  return {
    looking: (request, progress) => Promise.race([far.look(near(progress), request).then(unpacked), stopped]),
    recounting: (request, progress) =>
      Promise.race([far.recount(near(progress), request).then(unpacked<RecountedPlace>), stopped]),
    readFile: (file) => Promise.race([readFar(far, file), stopped]),
  };
}

/** Unpacks in the task in which the answer has come, and lets the pane draw it in the next one. */
async function unpacked<P extends LookedPlace>(answer: Result<PackedPlace<P>, Refusal>): Promise<Result<P, Refusal>> {
  if (!answer.ok) return answer;
  const place = unpackPlace(answer.value);
  await new Promise((resolve) => setTimeout(resolve));
  return done(place);
}

/** The file's bytes are copied, not handed over: a file that was refused may be tried again. */
async function readFar(far: Comlink.Remote<Core>, file: BroughtFile): Answer<OpenedFile> {
  const rows: (readonly RawCell[])[] = [];
  const take: TakeRows = (piece) => void rows.push(...piece);
  const read = await far.readFile(file, Comlink.proxy(take));
  return read.ok && read.value.kind === "rows" ? done({ kind: "rows", rows }) : read;
}

/** Rejects once the worker fails as a whole; what a job of it throws comes back with the job. */
function stopOf(worker: Worker): Promise<never> {
  const stopped = new Promise<never>((_resolve, reject) => {
    const stop = (event: Event): void => {
      const words =
        event instanceof ErrorEvent && event.message !== "" ? event.message : "its file may not be reachable";
      reject(new Error(`The part of the add-in that counts has stopped: ${words}. Close the pane and open it again.`));
    };
    worker.addEventListener("error", stop);
    worker.addEventListener("messageerror", stop);
  });
  // It is waited for beside a job only; with no job under way nobody has to be told.
  stopped.catch(() => undefined);
  return stopped;
}
