import type { PlannedValue } from "#sheets/plan/sheet-plan";
import { CALL_BYTES } from "./chunks.ts";

/** Rows of a block that are to be written, 0-based within it, with those of its columns in which something differs. */
export interface ChangedRows {
  readonly first: number;
  readonly count: number;
  readonly columns: ReadonlySet<number>;
}

/** What is to be written of the value columns of a place, by the position of the first column of each block. */
export type ChangesOf = ReadonlyMap<number, readonly ChangedRows[]>;

/** What a cell that is left as it is costs among the values of a call. */
const LEFT_CELL_BYTES = 5;

/**
 * Gathers the rows of one block that do not stand as planned, from the top.
 *
 * Rows that stand between two that do not are taken in where leaving them alone costs less than another call.
 */
export class ChangedRowsOf {
  private readonly runs: { first: number; count: number; columns: Set<number> }[] = [];
  private readonly gap: number;

  /** @param width - columns of the block. */
  constructor(width: number) {
    this.gap = Math.floor(CALL_BYTES / (LEFT_CELL_BYTES * Math.max(1, width)));
  }

  /** @param columns - of the row that differ, 0-based within the block. */
  add(row: number, columns: Iterable<number>): void {
    const last = this.runs.at(-1);
    if (last && row - (last.first + last.count) <= this.gap) {
      last.count = row - last.first + 1;
      for (const column of columns) last.columns.add(column);
    } else this.runs.push({ first: row, count: 1, columns: new Set(columns) });
  }

  all(): readonly ChangedRows[] {
    return this.runs;
  }
}

/** Formula, or text behind an apostrophe, or error: of these Excel's `formulas` does not say which it is. */
const MAY_BE_ANOTHER = /^[='#]/;

/**
 * True where a cell holds what is planned, by what Excel's `formulas` says of it: the formula's text, or the value.
 *
 * What could be two things is taken for changed, and written.
 */
export function standsAsPlanned(planned: PlannedValue, standing: unknown): boolean {
  if (planned === null || planned === "") return standing === "";
  if (typeof planned === "object") return false;
  return planned === standing && !(typeof planned === "string" && MAY_BE_ANOTHER.test(planned));
}
