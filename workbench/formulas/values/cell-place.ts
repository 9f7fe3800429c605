import type { SheetModel } from "#workbench/model/sheet";

/** One cell of a workbook; 0-based. */
export interface CellPlace {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}
