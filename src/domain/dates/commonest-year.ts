/**
 * The financial year that most pence of the lines fall in: the year of a count that nobody has stated.
 *
 * @param years - a year a line, "" where it has none. @param pence - the line's amount.
 * @returns "" where no line has a year.
 */
export function commonestYear(years: readonly string[], pence: readonly number[]): string {
  const weight = new Map<string, number>();
  years.forEach((year, i) => {
    if (year !== "") weight.set(year, (weight.get(year) ?? 0) + Math.abs(pence[i] ?? 0));
  });
  let best = "";
  for (const [year, sum] of weight) if (best === "" || sum > weight.get(best)!) best = year;
  return best;
}
