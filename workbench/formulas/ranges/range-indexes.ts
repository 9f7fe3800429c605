import type { CellValue } from "#workbench/model/cell";
import type { RangeValue } from "../values/block.ts";
import { cellsOf } from "./each-cell.ts";
import { type GroupTotals, RowGroups } from "./row-groups.ts";
import { ValueCodes } from "./value-codes.ts";

/**
 * Indexes over ranges, made on the second use in one recalculation and dropped after it.
 *
 * A cell of a range is final before anything that reads the range is computed, so an index never goes stale within a
 * recalculation. The first use only scans: a range that moves with its row (`$A$1:A5`) is never used twice.
 */
export class RangeIndexes {
  private readonly seen = new Set<string>();
  private readonly codes = new Map<string, ValueCodes>();
  private readonly groups = new Map<string, RowGroups>();
  private readonly totals = new Map<string, GroupTotals>();
  private readonly positions = new Map<string, ReadonlyMap<CellValue, number>>();

  clear(): void {
    this.seen.clear();
    this.codes.clear();
    this.groups.clear();
    this.totals.clear();
    this.positions.clear();
  }
  /** True from the second time a key is asked about. */
  isWorthwhile(key: string): boolean {
    if (this.seen.has(key)) return true;
    this.seen.add(key);
    return false;
  }
  codesOf(range: RangeValue, rows: number): ValueCodes {
    return keep(this.codes, rangeKey(range, rows), () => new ValueCodes(cellsOf(range, rows)));
  }
  /** Groups by the first range, by the first two, … one entry a range. */
  groupsOf(ranges: readonly RangeValue[], rows: number): RowGroups[] {
    let key = "";
    let parent: RowGroups | undefined;
    return ranges.map((range) => {
      key += `${rangeKey(range, rows)} `;
      const above = parent;
      parent = keep(this.groups, key, () => new RowGroups(above, this.codesOf(range, rows)));
      return parent;
    });
  }
  totalsOf(groups: RowGroups, groupsKey: string, sum: { range: RangeValue; rows: number }): GroupTotals {
    const key = `${groupsKey}=${rangeKey(sum.range, sum.rows)}`;
    return keep(this.totals, key, () => groups.total(cellsOf(sum.range, sum.rows)));
  }
  /** First position of every value of a range, text in lower case, for exact MATCH. */
  positionsOf(range: RangeValue, rows: number): ReadonlyMap<CellValue, number> {
    return keep(this.positions, rangeKey(range, rows), () => {
      const found = new Map<CellValue, number>();
      cellsOf(range, rows).forEach((cell, at) => {
        const value = typeof cell === "string" ? cell.toLowerCase() : cell;
        if (value !== null && !found.has(value)) found.set(value, at);
      });
      return found;
    });
  }
}

export function rangeKey(range: RangeValue, rows: number): string {
  const { top, left, right } = range.area;
  return `${range.sheet.id}!${String(top)}:${String(left)}:${String(right)}*${String(rows)}`;
}

function keep<T>(store: Map<string, T>, key: string, make: () => T): T {
  let kept = store.get(key);
  if (kept === undefined) {
    kept = make();
    store.set(key, kept);
  }
  return kept;
}
