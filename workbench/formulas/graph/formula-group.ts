import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { CompiledFormula } from "../compile/compile-formula.ts";
import { RowRuns } from "./row-runs.ts";

/** One formula in one column: the node of the dependency graph. Fifteen thousand equal row formulas are one. */
export class FormulaGroup {
  readonly sheet: SheetModel;
  readonly column: number;
  readonly compiled: CompiledFormula;
  /** Rows to compute next time whatever changed. */
  dirty = new RowRuns();
  private readonly members = new Set<number>();
  private sorted: readonly number[] | undefined;
  private looks: readonly Area[] | undefined;

  constructor(sheet: SheetModel, column: number, compiled: CompiledFormula) {
    this.sheet = sheet;
    this.column = column;
    this.compiled = compiled;
  }
  get isEmpty(): boolean {
    return this.members.size === 0;
  }
  /** Ascending. */
  get rows(): readonly number[] {
    return (this.sorted ??= [...this.members].sort((a, b) => a - b));
  }
  get first(): number {
    return this.rows[0] ?? 0;
  }
  get last(): number {
    return this.rows.at(-1) ?? -1;
  }
  join(row: number): void {
    this.members.add(row);
    this.forget();
  }
  leave(row: number): void {
    this.members.delete(row);
    this.forget();
  }
  private forget(): void {
    this.sorted = undefined;
    this.looks = undefined;
  }
  /** What all its cells together look at, one area a reference of the formula. */
  get areas(): readonly Area[] {
    return (this.looks ??= this.compiled.references.map((reference) =>
      reference.areaOver(this.first, this.last, this.column),
    ));
  }
  /** The group's rows from `first` to `last`, as positions in `rows`: from, and up to but not including. */
  span(first: number, last: number): [number, number] {
    return [this.lowerBound(first), this.lowerBound(last + 1)];
  }
  private lowerBound(row: number): number {
    const { rows } = this;
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[middle]! < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
