import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";

/** The formula cells whose value we do not vouch for. Few or none, so plain sets by column. */
export class UncomputedCells {
  private readonly sheets = new Map<SheetModel, Map<number, Set<number>>>();
  private count = 0;

  get size(): number {
    return this.count;
  }
  add(sheet: SheetModel, row: number, column: number): void {
    let columns = this.sheets.get(sheet);
    if (!columns) this.sheets.set(sheet, (columns = new Map<number, Set<number>>()));
    let rows = columns.get(column);
    if (!rows) columns.set(column, (rows = new Set()));
    if (rows.has(row)) return;
    rows.add(row);
    this.count++;
  }
  delete(sheet: SheetModel, row: number, column: number): void {
    if (this.count > 0 && this.sheets.get(sheet)?.get(column)?.delete(row)) this.count--;
  }
  clear(): void {
    this.sheets.clear();
    this.count = 0;
  }
  within(sheet: SheetModel, area: Area): { row: number; column: number }[] {
    const found: { row: number; column: number }[] = [];
    for (const [column, rows] of this.sheets.get(sheet) ?? []) {
      if (column < area.left || column > area.right) continue;
      for (const row of rows) if (row >= area.top && row <= area.bottom) found.push({ row, column });
    }
    return found;
  }
  meets(sheet: SheetModel, area: Area): boolean {
    if (this.count === 0) return false;
    for (const [column, rows] of this.sheets.get(sheet) ?? []) {
      if (column >= area.left && column <= area.right && someBetween(rows, area.top, area.bottom)) return true;
    }
    return false;
  }
}

function someBetween(rows: ReadonlySet<number>, first: number, last: number): boolean {
  if (last - first < rows.size) {
    for (let row = first; row <= last; row++) if (rows.has(row)) return true;
    return false;
  }
  for (const row of rows) if (row >= first && row <= last) return true;
  return false;
}
