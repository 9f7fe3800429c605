import type { SheetSurvey, StandingFilter } from "#application/ports/workbook.port";
import type { CellArea, RawCell } from "#domain/ledger/cells";
import type { PlannedValue } from "#sheets/plan/sheet-plan";

/** A cell as the fake keeps it. `value` of a formula is null, unless a test's `calculate` gave one. */
export interface FakeCell {
  readonly value: RawCell;
  readonly formula?: string;
  /** Name of its style where it was written by the port. */
  readonly style?: string;
  /** Its number format where that is not its style's. */
  readonly format?: string;
}

/** A conditional format; 0-based, inclusive. */
export interface FakeRule {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly formula: string;
}

/** An Excel table; 0-based, inclusive, header row included. */
export interface FakeTable {
  readonly name: string;
  top: number;
  left: number;
  bottom: number;
  right: number;
  showTotals: boolean;
}

/** One sheet in memory: open to tests, which may look and change what they like. */
export class FakeSheet {
  readonly name: string;
  visible = true;
  protected = false;
  readonly tables: FakeTable[] = [];
  /** The filter of ours that stands on it. */
  filter: StandingFilter | null = null;
  rules: FakeRule[] = [];
  readonly merged: CellArea[] = [];
  private readonly cells = new Map<number, Map<number, FakeCell>>();

  constructor(name: string, rows: readonly (readonly RawCell[])[] = []) {
    this.name = name;
    rows.forEach((row, r) => row.forEach((value, c) => this.set(r, c, { value })));
  }
  get(row: number, column: number): FakeCell {
    return this.cells.get(row)?.get(column) ?? { value: null };
  }
  set(row: number, column: number, cell: FakeCell): void {
    const cells = this.cells.get(row) ?? new Map<number, FakeCell>();
    cells.set(column, cell);
    this.cells.set(row, cells);
  }
  clear({ top, left, bottom, right }: Omit<FakeTable, "name" | "showTotals">): void {
    for (const [row, cells] of this.cells) {
      if (row < top || row > bottom) continue;
      for (const column of [...cells.keys()]) if (column >= left && column <= right) cells.delete(column);
    }
  }
  clearAll(): void {
    this.cells.clear();
    this.tables.length = 0;
    this.rules = [];
  }
  /** Takes columns out of the rules of these rows, as Excel does; what stands left or right of them stays. */
  clearRules({ top, left, bottom, right }: Omit<FakeRule, "formula">): void {
    this.rules = this.rules.flatMap((rule) => {
      if (rule.bottom < top || rule.top > bottom || rule.right < left || rule.left > right) return [rule];
      if (rule.top < top || rule.bottom > bottom) throw new Error("the fake cuts rules by whole columns only");
      const pieces = [
        { ...rule, right: left - 1 },
        { ...rule, left: right + 1 },
      ];
      return pieces.filter((piece) => piece.left <= piece.right);
    });
  }
  isEmpty(row: number, column: number): boolean {
    const { value, formula } = this.get(row, column);
    return value === null && formula === undefined;
  }
  survey(): SheetSurvey {
    const { name, visible, tables } = this;
    return {
      name,
      visible,
      protected: this.protected,
      ...this.extent(),
      tables: tables.map((table) => ({ ...table })),
    };
  }
  /** Rows and columns from A1 to the last used cell. */
  extent(): { rowCount: number; columnCount: number } {
    let rowCount = 0;
    let columnCount = 0;
    for (const [row, cells] of this.cells) {
      for (const column of cells.keys()) {
        if (this.isEmpty(row, column)) continue;
        rowCount = Math.max(rowCount, row + 1);
        columnCount = Math.max(columnCount, column + 1);
      }
    }
    return { rowCount, columnCount };
  }
}

/** A planned value as a cell: text stays text, whatever it looks like. */
export function fakeCell(value: PlannedValue, style: string, format?: string): FakeCell {
  const look = { style, ...(format === undefined ? {} : { format }) };
  if (value !== null && typeof value === "object") return { value: null, formula: value.formula, ...look };
  return { value: value === "" ? null : value, ...look };
}

/** A planned rule on its cells, which the plan names as A1 text: "H5:H90" or "C5". */
export function fakeRule({ range, formula }: { readonly range: string; readonly formula: string }): FakeRule {
  const [first, last = first] = range.split(":").map(placeOf);
  return { top: first!.row, left: first!.column, bottom: last!.row, right: last!.column, formula };
}

function placeOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}
