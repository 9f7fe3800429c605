import * as Comlink from "comlink";
import type { Looking, Recounting } from "#application/pane/reckon-for-pane";
import type { CountingPort } from "#application/ports/workbook.port";
import { type Core, withProgress } from "./core.ts";

/**
 * The long jobs, done by the core in its worker over the workbook on this side.
 *
 * @returns jobs that reject where the worker cannot be loaded or stops: without that they would be waited for for ever.
 */
export function coreInWorker(
  worker: Worker,
  workbook: CountingPort,
): { readonly looking: Looking; readonly recounting: Recounting } {
  const far = Comlink.wrap<Core>(worker);
  const stopped = stopOf(worker);
  const near = (progress: Parameters<Looking>[1]) => Comlink.proxy(withProgress(workbook, progress));
  return {
    looking: (request, progress) => Promise.race([far.look(near(progress), request), stopped]),
    recounting: (request, progress) => Promise.race([far.recount(near(progress), request), stopped]),
  };
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
