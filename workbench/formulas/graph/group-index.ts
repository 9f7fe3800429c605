import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { FormulaGroup } from "./formula-group.ts";

interface ColumnIndex {
  /** By first row. */
  readonly groups: readonly FormulaGroup[];
  /** Lowest last row among this group and those before it. */
  readonly reach: readonly number[];
}

/** Finds the groups whose rows may lie in an area, without looking at the others. Holds as long as no group's rows change. */
export class GroupIndex {
  private readonly sheets = new Map<SheetModel, Map<number, ColumnIndex>>();
  private readonly needs = new Map<FormulaGroup, readonly FormulaGroup[]>();

  constructor(groups: Iterable<FormulaGroup>) {
    const byColumn = new Map<SheetModel, Map<number, FormulaGroup[]>>();
    for (const group of groups) {
      const columns = byColumn.get(group.sheet) ?? new Map<number, FormulaGroup[]>();
      byColumn.set(group.sheet, columns);
      const list = columns.get(group.column);
      if (list) list.push(group);
      else columns.set(group.column, [group]);
    }
    for (const [sheet, columns] of byColumn) {
      this.sheets.set(sheet, new Map([...columns].map(([column, list]) => [column, indexColumn(list)])));
    }
  }

  /** Groups that any cell of the group may look at, judged by the block of all its rows. */
  neededBy(group: FormulaGroup): readonly FormulaGroup[] {
    const known = this.needs.get(group);
    if (known) return known;
    const found = new Set<FormulaGroup>();
    group.areas.forEach((area, at) => {
      this.each(group.compiled.references[at]!.sheet, area, (other) => {
        const [from, to] = other.span(area.top, area.bottom);
        if (from < to) found.add(other);
      });
    });
    const needed = [...found];
    this.needs.set(group, needed);
    return needed;
  }
  /** Groups with a first row not below, and a last row not above, the area. */
  each(sheet: SheetModel, area: Area, see: (group: FormulaGroup) => void): void {
    const columns = this.sheets.get(sheet);
    if (!columns) return;
    if (area.right - area.left < columns.size) {
      for (let column = area.left; column <= area.right; column++) eachInColumn(columns.get(column), area, see);
      return;
    }
    for (const [column, index] of columns) {
      if (column >= area.left && column <= area.right) eachInColumn(index, area, see);
    }
  }
}

function indexColumn(list: readonly FormulaGroup[]): ColumnIndex {
  const groups = [...list].sort((a, b) => a.first - b.first);
  let lowest = -1;
  const reach = groups.map(({ last }) => (lowest = Math.max(lowest, last)));
  return { groups, reach };
}

function eachInColumn(index: ColumnIndex | undefined, { top, bottom }: Area, see: (group: FormulaGroup) => void): void {
  if (!index) return;
  const { groups, reach } = index;
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (groups[middle]!.first <= bottom) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && reach[i]! >= top; i--) {
    if (groups[i]!.last >= top) see(groups[i]!);
  }
}
