import type { RawCell } from "../columns/raw-cell.ts";

export type { RawCell };

/** A block of cells of a sheet; 0-based, `bottom` and `right` inclusive. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet as columns: `columns[c][r]` is the cell in column c, row r, both 0-based from A1. */
export interface SheetCells {
  readonly sheet: string;
  readonly rowCount: number;
  readonly columns: readonly (readonly RawCell[])[];
  /** Cells that are merged: the first of each area holds its value, the others are null. Absent = none. */
  readonly merged?: readonly CellArea[];
  /** Columns as the sheet itself has them, where what they say once was filled down for reading. Absent = none was. */
  readonly asTyped?: ReadonlyMap<number, readonly RawCell[]>;
}

const ERROR_TEXT = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|GETTING_DATA)$/;

/** True where the cell holds an Excel error, or text that reads as one. */
export function isErrorCell(cell: RawCell): boolean {
  return typeof cell === "string" && cell.startsWith("#") && ERROR_TEXT.test(cell);
}
