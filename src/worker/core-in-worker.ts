import * as Comlink from "comlink";
import type { Looking, Recounting } from "#application/pane/reckon-for-pane";
import type { CountingPort } from "#application/ports/workbook.port";
import { type Core, withProgress } from "./core.ts";

/** The long jobs, done by the core in its worker over the workbook on this side. */
export function coreInWorker(
  worker: Worker,
  workbook: CountingPort,
): { readonly looking: Looking; readonly recounting: Recounting } {
  const far = Comlink.wrap<Core>(worker);
  const near = (progress: Parameters<Looking>[1]) => Comlink.proxy(withProgress(workbook, progress));
  return {
    looking: (request, progress) => far.look(near(progress), request),
    recounting: (request, progress) => far.recount(near(progress), request),
  };
}
