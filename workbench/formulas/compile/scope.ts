import type { SheetModel } from "#workbench/model/sheet";
import type { TableModel } from "#workbench/model/table";
import type { WorkbookModel } from "#workbench/model/workbook";

/** What the words of a formula mean: the workbook, and the cell from which moving references are counted. */
export interface FormulaScope {
  readonly model: WorkbookModel;
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  /** The table the formula stands in, for `[@Column]`. */
  readonly table: TableModel | undefined;
  /** Defined names being looked up, outermost first. */
  readonly names: readonly string[];
}

/** First and last data row of a table; none where it has no rows. */
export function dataRows(table: TableModel): { first: number; last: number } {
  return {
    first: table.area.top + (table.showHeaders ? 1 : 0),
    last: table.area.bottom - (table.showTotals ? 1 : 0),
  };
}

/** The table whose area (heading and totals rows included) holds the cell. */
export function tableAt(model: WorkbookModel, sheet: SheetModel, row: number, column: number): TableModel | undefined {
  return model.tables.find(
    ({ sheet: name, area }) =>
      name === sheet.name && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
}
