import { OneOfEach } from "../columns/one-of-each.ts";
import type { CellArea, RawCell, SheetCells } from "./cells.ts";

/** A block of cells of a sheet, as it comes in. Where two pieces meet, the later one says what stands there. */
export interface SheetPiece {
  /** Of the whole sheet, from A1: the same with every piece. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Where its first cell stands; 0-based. */
  readonly row: number;
  readonly column: number;
  /** Row by row. */
  readonly cells: readonly (readonly RawCell[])[];
}

/** Is given the next piece of a sheet; more come once it has it. */
export type TakePiece = (piece: SheetPiece) => void | Promise<void>;

/** What is known of a sheet once all its pieces have come. */
export interface SheetEnd {
  readonly sheet: string;
  readonly merged: readonly CellArea[];
}

/** Puts the pieces of a sheet together, equal texts of a column as one. */
export class SheetGatherer {
  private rowCount = 0;
  private columns: RawCell[][] = [];
  private words: OneOfEach[] = [];

  take({ rowCount, columnCount, row: first, column: left, cells }: SheetPiece): void {
    if (this.columns.length === 0) this.begin(rowCount, columnCount);
    const { columns, words } = this;
    cells.forEach((row, down) => {
      const at = first + down;
      if (at >= rowCount) return;
      const right = Math.min(columnCount, left + row.length);
      for (let column = left; column < right; column++)
        columns[column]![at] = words[column]!.of(row[column - left] ?? null);
    });
  }

  /** The sheet with all that was taken of it. */
  whole({ sheet, merged }: SheetEnd): SheetCells {
    const { rowCount, columns } = this;
    return { sheet, rowCount, columns, ...(merged.length > 0 && { merged }) };
  }

  private begin(rowCount: number, columnCount: number): void {
    this.rowCount = rowCount;
    // Of full length from the start: a list that grows cell by cell takes up to half as much again.
    this.columns = Array.from({ length: columnCount }, () => new Array<RawCell>(rowCount).fill(null));
    this.words = this.columns.map(() => new OneOfEach());
  }
}
