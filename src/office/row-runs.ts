/** Rows that follow one another on a sheet, 0-based. */
export interface RowRun {
  readonly row: number;
  readonly count: number;
}

/** Rows as runs, from the top; a row that is named twice counts once. */
export function runsOf(rows: readonly number[]): RowRun[] {
  const runs: { row: number; count: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.row + last.count === row) last.count++;
    else runs.push({ row, count: 1 });
  }
  return runs;
}
