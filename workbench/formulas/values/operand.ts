import type { SheetModel } from "#workbench/model/sheet";
import type { Area } from "#workbench/model/address";
import type { CellValue } from "#workbench/model/cell";
import type { RangeIndexes } from "../ranges/range-indexes.ts";

/** A reference while a formula is being computed: read only when a function asks for its cells. */
export class RangeValue {
  readonly sheet: SheetModel;
  readonly area: Area;
  constructor(sheet: SheetModel, area: Area) {
    this.sheet = sheet;
    this.area = area;
  }
  get rows(): number {
    return this.area.bottom - this.area.top + 1;
  }
  get columns(): number {
    return this.area.right - this.area.left + 1;
  }
  /** The cell at a position counted from the range's own top left cell. */
  at(row: number, column: number): CellValue {
    return this.sheet.columns[this.area.left + column]?.values[this.area.top + row] ?? null;
  }
}

/** An array constant or an intermediate array; cells row by row. */
export class ArrayValue {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly CellValue[];
  constructor(rows: number, columns: number, cells: readonly CellValue[]) {
    this.rows = rows;
    this.columns = columns;
    this.cells = cells;
  }
  at(row: number, column: number): CellValue {
    return this.cells[row * this.columns + column] ?? null;
  }
}

export type Operand = CellValue | RangeValue | ArrayValue;

/** The cell that is being computed and what it may lean on. One object a calculator, moved from cell to cell. */
export interface CellContext {
  row: number;
  column: number;
  readonly date1904: boolean;
  readonly indexes: RangeIndexes;
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
