import { CellError, type CellValue } from "#workbench/model/cell";
import type { ValueCodes } from "./value-codes.ts";

/** Sum and count of one group of cells; the first error met stands for the sum. */
export interface GroupTotals {
  readonly sums: Float64Array;
  readonly counts: Int32Array;
  readonly errors: ReadonlyMap<number, CellError>;
}

/** Cells grouped by their values in one block after another: the index under SUMIFS with any number of criteria. */
export class RowGroups {
  /** Group of each cell. */
  readonly groupOf: Int32Array;
  readonly counts: Int32Array;
  private readonly parentOf: number[] = [];
  private readonly codeOf: number[] = [];
  private readonly known = new Map<number, number>();
  private readonly codes: ValueCodes;

  constructor(parent: RowGroups | undefined, codes: ValueCodes) {
    this.codes = codes;
    const length = codes.codes.length;
    this.groupOf = new Int32Array(length);
    for (let i = 0; i < length; i++) {
      this.groupOf[i] = this.ensure(parent ? parent.groupOf[i]! : 0, codes.codes[i]!);
    }
    this.counts = new Int32Array(this.size);
    for (const group of this.groupOf) this.counts[group]!++;
  }
  get size(): number {
    return this.parentOf.length;
  }
  private ensure(parent: number, code: number): number {
    const key = parent * this.codes.size + code;
    let group = this.known.get(key);
    if (group === undefined) {
      group = this.parentOf.push(parent) - 1;
      this.codeOf.push(code);
      this.known.set(key, group);
    }
    return group;
  }

  /** Groups under one of `parents` whose value in this block has one of `codes`. */
  select(parents: readonly number[], codes: readonly number[]): number[] {
    if (parents.length * codes.length <= this.size) {
      const found: number[] = [];
      for (const parent of parents) {
        for (const code of codes) {
          const group = this.known.get(parent * this.codes.size + code);
          if (group !== undefined) found.push(group);
        }
      }
      return found;
    }
    const wantedParents = new Set(parents);
    const wantedCodes = new Set(codes);
    const found: number[] = [];
    for (let group = 0; group < this.size; group++) {
      if (wantedParents.has(this.parentOf[group]!) && wantedCodes.has(this.codeOf[group]!)) found.push(group);
    }
    return found;
  }

  /** Adds up the numbers of another block of the same shape, group by group. */
  total(cells: readonly CellValue[]): GroupTotals {
    const sums = new Float64Array(this.size);
    const counts = new Int32Array(this.size);
    const errors = new Map<number, CellError>();
    for (let i = 0; i < cells.length; i++) {
      const value = cells[i];
      const group = this.groupOf[i]!;
      if (typeof value === "number") {
        sums[group]! += value;
        counts[group]!++;
      } else if (value instanceof CellError && !errors.has(group)) errors.set(group, value);
    }
    return { sums, counts, errors };
  }
}
