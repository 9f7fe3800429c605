import type { RawCell } from "#domain/ledger/cells";
import type { Result } from "./result.ts";
import type { Progress } from "./workbook.port.ts";
import type { WorkbookError } from "./workbook-error.ts";

/** A cell of somebody's own whose formula calls a function of this add-in. Positions are 0-based. */
export interface FunctionCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** What it shows, row by row: its own cell, and those over which its answer spills. An error is its text. */
  readonly shows: readonly (readonly RawCell[])[];
  /** Nothing can be written on its sheet. */
  readonly isProtected: boolean;
}

/** `values`: what they show in the place of the formulas; `formulas`: the way back; `anew`: the same formulas once more. */
export type FunctionCellsTurn = "values" | "formulas" | "anew";

/** The cells with functions of this add-in, wherever in the workbook they stand. */
export interface FunctionCellsPort {
  /** Reads the formulas of every sheet, chunk by chunk. */
  find(progress?: Progress): Promise<Result<readonly FunctionCell[], WorkbookError>>;
  /**
   * Turns cells into values or back, and writes no other. A cell that no longer stands as it is told here is left alone; one
   * that has its formula back already is done.
   *
   * @returns the cells left alone that are not done.
   */
  turn(
    cells: readonly FunctionCell[],
    into: FunctionCellsTurn,
  ): Promise<Result<readonly FunctionCell[], WorkbookError>>;
}
