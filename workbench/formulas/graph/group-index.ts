import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { FormulaGroup } from "./formula-group.ts";

interface ColumnIndex {
  /** By first row. */
  readonly groups: readonly FormulaGroup[];
  /** Lowest last row among this group and those before it. */
  readonly reach: readonly number[];
}

interface Column {
  readonly groups: Set<FormulaGroup>;
  /** Made when somebody looks, and again once a group of the column has come, gone or changed its rows. */
  index?: ColumnIndex | undefined;
}

/** Finds the groups whose rows may lie in an area, without looking at the others. */
export class GroupIndex {
  private readonly sheets = new Map<SheetModel, Map<number, Column>>();
  private readonly needs = new Map<FormulaGroup, readonly FormulaGroup[]>();

  constructor(groups: Iterable<FormulaGroup> = []) {
    for (const group of groups) this.note(group);
  }

  /** Takes in that a group is new, or has other rows than before. */
  note(group: FormulaGroup): void {
    let columns = this.sheets.get(group.sheet);
    if (!columns) this.sheets.set(group.sheet, (columns = new Map<number, Column>()));
    const column = columns.get(group.column);
    if (!column) columns.set(group.column, { groups: new Set([group]) });
    else {
      column.index = undefined;
      if (group.isEmpty) column.groups.delete(group);
      else column.groups.add(group);
    }
    this.needs.clear();
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
    for (const [at, column] of columns) {
      if (at >= area.left && at <= area.right) eachInColumn(column, area, see);
    }
  }
}

function indexColumn(list: Iterable<FormulaGroup>): ColumnIndex {
  const groups = [...list].sort((a, b) => a.first - b.first);
  let lowest = -1;
  const reach = groups.map(({ last }) => (lowest = Math.max(lowest, last)));
  return { groups, reach };
}

function eachInColumn(column: Column | undefined, { top, bottom }: Area, see: (group: FormulaGroup) => void): void {
  if (!column) return;
  const { groups, reach } = (column.index ??= indexColumn(column.groups));
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
