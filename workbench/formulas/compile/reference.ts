import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";

/** One edge of a reference: an index of the sheet, or a distance from the formula's own row or column. */
export interface Bound {
  readonly at: number;
  readonly relative: boolean;
}

export interface ReferenceBounds {
  readonly top: Bound;
  readonly left: Bound;
  readonly bottom: Bound;
  readonly right: Bound;
}

/** Where a formula looks: one block of one sheet, for every cell that the formula stands in. */
export class Reference {
  readonly sheet: SheetModel;
  readonly bounds: ReferenceBounds;
  /** Set for `[#This Row]`: the rows of the table; outside of them the reference is #VALUE!. */
  readonly within: { readonly first: number; readonly last: number } | undefined;
  readonly isFixed: boolean;
  /** The same single cell from wherever one looks. */
  readonly isOneCell: boolean;
  private readonly fixedArea: Area | undefined;

  constructor(sheet: SheetModel, bounds: ReferenceBounds, within?: { first: number; last: number }) {
    this.sheet = sheet;
    this.bounds = bounds;
    this.within = within;
    const { top, left, bottom, right } = bounds;
    this.isFixed = !top.relative && !left.relative && !bottom.relative && !right.relative;
    this.fixedArea = this.isFixed ? this.placedAt(0, 0) : undefined;
    this.isOneCell = sameBound(top, bottom) && sameBound(left, right);
  }

  areaAt(row: number, column: number): Area {
    return this.fixedArea ?? this.placedAt(row, column);
  }
  private placedAt(row: number, column: number): Area {
    const { top, left, bottom, right } = this.bounds;
    return ordered(place(top, row), place(left, column), place(bottom, row), place(right, column));
  }
  /** Everything that cells from row `first` to row `last` of a column look at. */
  areaOver(first: number, last: number, column: number): Area {
    if (this.fixedArea) return this.fixedArea;
    const a = this.areaAt(first, column);
    const b = this.areaAt(last, column);
    return { top: Math.min(a.top, b.top), left: a.left, bottom: Math.max(a.bottom, b.bottom), right: a.right };
  }
  /** Rows whose formula looks at any row from `first` to `last`; undefined = cannot tell, so all. */
  rowsLookingAt(first: number, last: number): { first: number; last: number } | undefined {
    const { top, bottom } = this.bounds;
    if (top.relative !== bottom.relative) return undefined;
    // A range may be written from its lower end (`A2:A1`).
    const upper = Math.min(top.at, bottom.at);
    const lower = Math.max(top.at, bottom.at);
    if (top.relative) return { first: first - lower, last: last - upper };
    return first <= lower && last >= upper ? ALL_ROWS : NO_ROWS;
  }
  /** Tells two references apart that the same text may stand for before and after a table moved. */
  get signature(): string {
    const { top, left, bottom, right } = this.bounds;
    const edges = [top, left, bottom, right].map(({ at, relative }) => `${relative ? "r" : ""}${String(at)}`).join(":");
    return `${this.sheet.id}!${edges}${this.within ? `@${String(this.within.first)}-${String(this.within.last)}` : ""}`;
  }
}

const ALL_ROWS = { first: 0, last: Infinity };
const NO_ROWS = { first: 0, last: -1 };

function sameBound(a: Bound, b: Bound): boolean {
  return a.at === b.at && a.relative === b.relative;
}
function place(bound: Bound, own: number): number {
  return bound.relative ? own + bound.at : bound.at;
}
function ordered(top: number, left: number, bottom: number, right: number): Area {
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}
