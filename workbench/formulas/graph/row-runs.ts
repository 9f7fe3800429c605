/** Rows as sorted runs that do not touch; first and last inclusive. */
export interface RowRun {
  first: number;
  last: number;
}

export class RowRuns {
  private readonly runs: RowRun[] = [];

  get isEmpty(): boolean {
    return this.runs.length === 0;
  }
  /** Index of the first run that ends at or after a row. */
  private indexAt(row: number): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.runs[middle]!.last < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  add(first: number, last = first): void {
    const end = this.runs.at(-1);
    if (!end || first > end.last + 1) {
      this.runs.push({ first, last });
      return;
    }
    const start = this.indexAt(first - 1);
    const merged = { first, last };
    let next = start;
    for (; next < this.runs.length && this.runs[next]!.first <= last + 1; next++) {
      merged.first = Math.min(merged.first, this.runs[next]!.first);
      merged.last = Math.max(merged.last, this.runs[next]!.last);
    }
    this.runs.splice(start, next - start, merged);
  }
  meets(first: number, last: number): boolean {
    const run = this.runs[this.indexAt(first)];
    return run !== undefined && run.first <= last;
  }
  /** Shows the runs that meet the rows, until `see` returns true. */
  some(first: number, last: number, see: (run: RowRun) => boolean): boolean {
    for (let i = this.indexAt(first); i < this.runs.length && this.runs[i]!.first <= last; i++) {
      if (see(this.runs[i]!)) return true;
    }
    return false;
  }
  [Symbol.iterator](): Iterator<RowRun> {
    return this.runs[Symbol.iterator]();
  }
}
