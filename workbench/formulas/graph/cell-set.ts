import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import { type RowRun, RowRuns } from "./row-runs.ts";

/** Cells of several sheets, kept as runs of rows by column: what changed, whole blocks at a time. */
export class CellSet {
  private readonly sheets = new Map<SheetModel, Map<number, RowRuns>>();

  column(sheet: SheetModel, column: number): RowRuns {
    let columns = this.sheets.get(sheet);
    if (!columns) this.sheets.set(sheet, (columns = new Map<number, RowRuns>()));
    let runs = columns.get(column);
    if (!runs) columns.set(column, (runs = new RowRuns()));
    return runs;
  }
  addArea(sheet: SheetModel, area: Area): void {
    // Columns past the last one that ever held a cell hold nothing that could have changed.
    const last = Math.min(area.right, sheet.columns.length - 1);
    for (let column = area.left; column <= last; column++) this.column(sheet, column).add(area.top, area.bottom);
  }
  meets(sheet: SheetModel, area: Area): boolean {
    return this.some(sheet, area, () => true);
  }
  /** Shows the runs that meet an area, until `see` returns true. */
  some(sheet: SheetModel, area: Area, see: (run: RowRun) => boolean): boolean {
    const columns = this.sheets.get(sheet);
    if (!columns) return false;
    if (area.right - area.left < columns.size) {
      for (let column = area.left; column <= area.right; column++) {
        if (columns.get(column)?.some(area.top, area.bottom, see)) return true;
      }
      return false;
    }
    for (const [column, runs] of columns) {
      if (column >= area.left && column <= area.right && runs.some(area.top, area.bottom, see)) return true;
    }
    return false;
  }
  /** Every run as an area of one column. */
  *areas(): Generator<{ sheet: SheetModel; area: Area }> {
    for (const [sheet, columns] of this.sheets) {
      for (const [column, runs] of columns) {
        for (const { first, last } of runs) {
          yield { sheet, area: { top: first, left: column, bottom: last, right: column } };
        }
      }
    }
  }
}
