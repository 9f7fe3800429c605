/** How often a step is measured over so many rows: few enough at a million that all steps are done within a quarter of an hour. */
export function runsFor(rows: number): number {
  return rows > 200_000 ? 3 : 9;
}
