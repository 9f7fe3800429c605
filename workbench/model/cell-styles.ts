/** Rows that are kept together: a stray cell far down takes 2 kB. */
const PAGE_BITS = 10;
const PAGE_ROWS = 1 << PAGE_BITS;
const MOST_IN_TWO_BYTES = 0xffff;

/**
 * The looks of a column's cells by row, as numbers of the workbook's style table: two bytes a cell, where an array of numbers
 * takes eight; four in a page that holds a number over 65,534.
 *
 * A cell that was never given a look has none: it takes that of its row or column where the file has one.
 */
export class CellStyles {
  /** One more than the number of the style, 0 for none. */
  private readonly pages: (Uint16Array | Uint32Array | undefined)[] = [];
  private end = 0;

  /** One more than the last row that was given a look. */
  get length(): number {
    return this.end;
  }
  /** undefined = none of its own. */
  get(row: number): number | undefined {
    const kept = this.pages[row >>> PAGE_BITS]?.[row & (PAGE_ROWS - 1)];
    return kept ? kept - 1 : undefined;
  }
  set(row: number, style: number): void {
    this.pageFor(row, style + 1)[row & (PAGE_ROWS - 1)] = style + 1;
    if (row >= this.end) this.end = row + 1;
  }
  /** Gives the plain look to rows from `first` to `last` as far as the column reaches. */
  makePlain(first: number, last: number): void {
    for (let row = first; row <= last && row < this.end; row++) this.set(row, 0);
  }
  /** Every row with a look of its own, from the top. */
  *rows(): Generator<number> {
    for (const [at, page] of this.pages.entries()) {
      if (!page) continue;
      for (let down = 0; down < PAGE_ROWS; down++) if (page[down] !== 0) yield at * PAGE_ROWS + down;
    }
  }

  private pageFor(row: number, kept: number): Uint16Array | Uint32Array {
    const at = row >>> PAGE_BITS;
    const page = (this.pages[at] ??= new Uint16Array(PAGE_ROWS));
    if (kept <= MOST_IN_TWO_BYTES || page instanceof Uint32Array) return page;
    return (this.pages[at] = Uint32Array.from(page));
  }
}
