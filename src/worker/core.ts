import type { RawCell } from "#domain/ledger/cells";
import { CountMemory } from "#application/count-memory";
import type { OpenedFile } from "#application/pane/bring-in";
import type { ShownRows } from "#application/kept-sheets";
import { done, type Result } from "#application/ports/result";
import type { BroughtFile, Refusal } from "#application/pane/pane-actions";
import {
  type LookedPlace,
  lookingAt,
  type PaneRequest,
  recheckingIn,
  type RecountedPlace,
  recounting,
  type RecountRequest,
} from "#application/pane/reckon-for-pane";
import { readFile } from "#intake/read-file";
import { handOver, type TakePart } from "./answer-parts.ts";
import { type FarWorkbook, overBorder } from "./far-workbook.ts";
import type { PackedPlace } from "./pack-place.ts";

/**
 * The long jobs as they cross the border of a worker: reading, tagging, counting and planning run there, and only the
 * workbook is asked for on the thread that Excel and the pane live on.
 */
export interface Core {
  /** What is long of the answer is given to `take` part by part before it; so with `recount`. */
  look(workbook: FarWorkbook, request: PaneRequest, take: TakePart): Promise<Result<PackedPlace, Refusal>>;
  recheck(workbook: FarWorkbook, shown: ShownRows): Promise<Result<boolean, Refusal>>;
  recount(
    workbook: FarWorkbook,
    request: RecountRequest,
    take: TakePart,
  ): Promise<Result<PackedPlace<RecountedPlace>, Refusal>>;
  /** Reads a file. Its rows are given to `take` piece by piece and not with the answer. */
  readFile(file: BroughtFile, take: TakeRows): Promise<Result<OpenedFile, Refusal>>;
}

/** Is given the next rows of a file; more come once it has them. */
export type TakeRows = (rows: readonly (readonly RawCell[])[]) => void | Promise<void>;

/** A worker serves one pane, and that one workbook: what it knows of it goes with the worker. */
const memory = new CountMemory();

/** What runs in the worker. */
export const core: Core = {
  look: async (workbook, request, take) => packed(await lookingAt(overBorder(workbook), memory)(request), take),
  recheck: (workbook, shown) => recheckingIn(overBorder(workbook), memory)(shown),
  recount: async (workbook, request, take) => packed(await recounting(overBorder(workbook), memory)(request), take),
  readFile: async (file, take) => {
    const read = readFile(file);
    if (!read.ok || read.value.kind !== "rows") return read;
    for (const piece of piecesOf(read.value.rows)) await take(piece);
    return done({ kind: "rows", rows: [] });
  },
};

async function packed<P extends LookedPlace>(
  answer: Result<P, Refusal>,
  take: TakePart,
): Promise<Result<PackedPlace<P>, Refusal>> {
  if (!answer.ok) return answer;
  return done(await handOver(answer.value, take));
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
