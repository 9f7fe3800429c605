import type { RawCell } from "#domain/ledger/cells";
import type { PlacedArea } from "#sheets/trace/figure-cells";

/** Cells of one column from a row on. */
interface Run {
  readonly top: number;
  readonly cells: readonly RawCell[];
}

/** What was read of the workbook, column by column: each column one run of rows without a gap. */
export class CellStore {
  private readonly sheets = new Map<string, Map<number, Run>>();

  /** @returns undefined where the cell was not read. */
  get(sheet: string, row: number, column: number): RawCell | undefined {
    const run = this.sheets.get(sheet)?.get(column);
    return run && row >= run.top ? run.cells[row - run.top] : undefined;
  }

  /** What of these areas was not read yet, as areas of one column that close up to what was. */
  missing(areas: readonly PlacedArea[]): PlacedArea[] {
    const wanted = new Map<string, PlacedArea>();
    for (const { sheet, top, bottom, left, right } of areas) {
      for (let column = left; column <= right; column++) {
        const key = `${String(column)} ${sheet}`;
        const before = wanted.get(key) ?? { sheet, left: column, right: column, top, bottom };
        wanted.set(key, { ...before, top: Math.min(before.top, top), bottom: Math.max(before.bottom, bottom) });
      }
    }
    return [...wanted.values()].flatMap((area) => this.lacking(area));
  }

  private lacking(area: PlacedArea): PlacedArea[] {
    const run = this.sheets.get(area.sheet)?.get(area.left);
    if (!run) return [area];
    const last = run.top + run.cells.length - 1;
    if (area.top >= run.top && area.bottom <= last) return [];
    return [{ ...area, top: Math.min(area.top, run.top), bottom: Math.max(area.bottom, last) }];
  }

  /** Keeps an area row by row as it was read. */
  put({ sheet, top, left, right }: PlacedArea, rows: readonly (readonly RawCell[])[]): void {
    const columns = this.sheets.get(sheet) ?? new Map<number, Run>();
    this.sheets.set(sheet, columns);
    for (let column = left; column <= right; column++) {
      columns.set(column, { top, cells: rows.map((row) => row[column - left] ?? null) });
    }
  }
}
