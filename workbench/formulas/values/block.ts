import type { Area } from "#workbench/model/address";
import type { CellValue } from "#workbench/model/cell";
import type { SheetModel } from "#workbench/model/sheet";

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
