import type { CellValue } from "#workbench/model/cell";
import { ArrayValue, RangeValue } from "./block.ts";
import type { RangeIndexes } from "../ranges/range-indexes.ts";

export { ArrayValue, RangeValue };

export type Operand = CellValue | RangeValue | ArrayValue;

/** The cell that is being computed and what it may lean on. One object a calculator, moved from cell to cell. */
export interface CellContext {
  row: number;
  column: number;
  readonly date1904: boolean;
  readonly indexes: RangeIndexes;
  /** Calls of outside functions met so far in this cell. */
  calls: number;
}

export type Evaluate = (cell: CellContext) => Operand;
export type EvaluateOne = (cell: CellContext) => CellValue;

/** Thrown where Excel would have an answer that we do not work out: the cell keeps the value it has. */
export class NotComputed {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

export function isMany(operand: Operand): operand is RangeValue | ArrayValue {
  return operand instanceof RangeValue || operand instanceof ArrayValue;
}
