/** A row of a sheet, 0-based. */
export interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

/** What each row of a sheet gives to a figure, in pounds (or as 1, where rows are counted). */
export class MoneyByRow {
  private readonly sheets = new Map<string, Map<number, number>>();

  add({ sheet, row }: RowPlace, pounds: number): void {
    const rows = this.sheets.get(sheet) ?? new Map<number, number>();
    this.sheets.set(sheet, rows);
    rows.set(row, (rows.get(row) ?? 0) + pounds);
  }

  addAll(other: MoneyByRow, times: number): void {
    for (const [sheet, rows] of other.sheets)
      for (const [row, pounds] of rows) this.add({ sheet, row }, pounds * times);
  }

  /** Gives what a rounding made of the one row there is. */
  round(pounds: number): void {
    for (const [sheet, rows] of this.sheets) for (const row of rows.keys()) this.add({ sheet, row }, pounds);
  }

  get size(): number {
    return [...this.sheets.values()].reduce((sum, rows) => sum + rows.size, 0);
  }

  total(): number {
    let sum = 0;
    for (const rows of this.sheets.values()) for (const pounds of rows.values()) sum += pounds;
    return sum;
  }

  /** Each row once, in whole pence (of rows that are counted, how often); none that comes to nothing. */
  entries(unit: number): (RowPlace & { readonly amount: number })[] {
    return [...this.sheets]
      .flatMap(([sheet, rows]) => [...rows].map(([row, pounds]) => ({ sheet, row, amount: Math.round(pounds * unit) })))
      .filter(({ amount }) => amount !== 0);
  }
}
