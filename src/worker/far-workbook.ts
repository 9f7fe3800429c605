import * as Comlink from "comlink";
import type { RawCell } from "#domain/ledger/cells";
import { gatherRows } from "#domain/ledger/gather-rows";
import { SheetGatherer } from "#domain/ledger/sheet-pieces";
import { done } from "#application/ports/result";
import type { CountingPort, PiecewisePort, Progress } from "#application/ports/workbook.port";
import { buffersOf, type PackedPlan, packPlan, unpackPlan } from "./pack-plan.ts";

/** The workbook as the worker has it: what is read comes in pieces, what is written crosses the border packed. */
export interface FarWorkbook extends Omit<PiecewisePort, "writeBook"> {
  writeBook(plan: PackedPlan): ReturnType<CountingPort["writeBook"]>;
}

/**
 * The workbook for the worker, with a job's own progress: a callback need not cross the border, since every chunk is read and
 * written on this side.
 */
export function forWorker(workbook: PiecewisePort, progress: Progress | undefined): FarWorkbook {
  return {
    survey: () => workbook.survey(),
    readPieces: (name, take) => workbook.readPieces(name, take, progress),
    readCellPieces: (wanted, take) => workbook.readCellPieces(wanted, take),
    readTables: (names) => workbook.readTables(names),
    writeBook: (plan) => workbook.writeBook(unpackPlan(plan), progress),
  };
}

/** In the worker: the workbook on the other side of the border. */
export function overBorder(far: FarWorkbook): CountingPort {
  return {
    survey: () => far.survey(),
    readSheet: async (name) => {
      const gatherer = new SheetGatherer();
      const end = await far.readPieces(
        name,
        Comlink.proxy((piece) => gatherer.take(piece)),
      );
      return end.ok ? done(gatherer.whole(end.value)) : end;
    },
    readCells: async (wanted) => {
      const areas = wanted.map((): (readonly RawCell[])[] => []);
      const read = await far.readCellPieces(
        wanted,
        Comlink.proxy(({ area, rows }) => gatherRows(areas, area, rows)),
      );
      return read.ok ? done(areas) : read;
    },
    readTables: (names) => far.readTables(names),
    writeBook: (plan) => {
      const packed = packPlan(plan);
      return far.writeBook(Comlink.transfer(packed, buffersOf(packed) as ArrayBuffer[]));
    },
  };
}
