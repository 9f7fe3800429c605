import * as Comlink from "comlink";
import type { CountingPort, Progress } from "#application/ports/workbook.port";
import { buffersOf, type PackedPlan, packPlan, unpackPlan } from "./pack-plan.ts";

/** The workbook as the worker has it: what is written crosses the border packed. */
export interface FarWorkbook extends Omit<CountingPort, "writeBook"> {
  writeBook(plan: PackedPlan): ReturnType<CountingPort["writeBook"]>;
}

/**
 * The workbook for the worker, with a job's own progress: a callback need not cross the border, since every chunk is read and
 * written on this side.
 */
export function forWorker(workbook: CountingPort, progress: Progress | undefined): FarWorkbook {
  return {
    survey: () => workbook.survey(),
    readSheet: (name) => workbook.readSheet(name, progress),
    readCells: (wanted) => workbook.readCells(wanted),
    readTables: (names) => workbook.readTables(names),
    writeBook: (plan) => workbook.writeBook(unpackPlan(plan), progress),
  };
}

/** In the worker: the workbook on the other side of the border. */
export function overBorder(far: FarWorkbook): CountingPort {
  return {
    survey: () => far.survey(),
    readSheet: (name) => far.readSheet(name),
    readCells: (wanted) => far.readCells(wanted),
    readTables: (names) => far.readTables(names),
    writeBook: (plan) => {
      const packed = packPlan(plan);
      return far.writeBook(Comlink.transfer(packed, buffersOf(packed) as ArrayBuffer[]));
    },
  };
}
