import type { RawCell } from "#domain/ledger/cells";
import { CountMemory } from "#application/count-memory";
import type { OpenedFile } from "#application/pane/bring-in";
import { done, type Result } from "#application/ports/result";
import type { BroughtFile, Refusal } from "#application/pane/pane-actions";
import {
  type LookedPlace,
  lookingAt,
  type PaneRequest,
  type RecountedPlace,
  recounting,
  type RecountRequest,
} from "#application/pane/reckon-for-pane";
import { readFile } from "#intake/read-file";
import { type FarWorkbook, overBorder } from "./far-workbook.ts";
import { type PackedPlace, packPlace } from "./pack-place.ts";

/**
 * The long jobs as they cross the border of a worker: reading, tagging, counting and planning run there, and only the
 * workbook is asked for on the thread that Excel and the pane live on.
 */
export interface Core {
  look(workbook: FarWorkbook, request: PaneRequest): Promise<Result<PackedPlace, Refusal>>;
  recount(workbook: FarWorkbook, request: RecountRequest): Promise<Result<PackedPlace<RecountedPlace>, Refusal>>;
  /** Reads a file. Its rows are given to `take` piece by piece and not with the answer. */
  readFile(file: BroughtFile, take: TakeRows): Promise<Result<OpenedFile, Refusal>>;
}

/** Is given the next rows of a file; more come once it has them. */
export type TakeRows = (rows: readonly (readonly RawCell[])[]) => void | Promise<void>;

/** A worker serves one pane, and that one workbook: what it knows of it goes with the worker. */
const memory = new CountMemory();

/** What runs in the worker. */
export const core: Core = {
  look: async (workbook, request) => packed(await lookingAt(overBorder(workbook), memory)(request)),
  recount: async (workbook, request) => packed(await recounting(overBorder(workbook), memory)(request)),
  readFile: async (file, take) => {
    const read = readFile(file);
    if (!read.ok || read.value.kind !== "rows") return read;
    for (const piece of piecesOf(read.value.rows)) await take(piece);
    return done({ kind: "rows", rows: [] });
  },
};

function packed<P extends LookedPlace>(answer: Result<P, Refusal>): Result<PackedPlace<P>, Refusal> {
  return answer.ok ? done(packPlace(answer.value)) : answer;
}

/** Cells that the other side takes over in a moment: all of a large file at once would hold up Excel and the pane. */
const CELLS_A_PIECE = 10_000;

function* piecesOf(rows: readonly (readonly RawCell[])[]): Generator<readonly (readonly RawCell[])[]> {
  let first = 0;
  let cells = 0;
  for (const [at, row] of rows.entries()) {
    if (cells > 0 && cells + row.length > CELLS_A_PIECE) {
      yield rows.slice(first, at);
      first = at;
      cells = 0;
    }
    cells += row.length;
  }
  if (first < rows.length) yield rows.slice(first);
}
