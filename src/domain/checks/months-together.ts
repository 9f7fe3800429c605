import type { SourceRow } from "../ledger/source-row.ts";
import { YEAR } from "./year-differs.ts";

/**
 * How many months several sources cover together: three files of a month each are three, one file twice is one. Null where
 * that is not known: sources without dates may be the same months or others.
 */
export function monthsTogether(sources: readonly SourceRow[]): number | null {
  if (sources.every(({ terms }) => terms.months === YEAR)) return YEAR;
  const dated = new Set<number>();
  for (const { terms, monthsDated = [] } of sources) {
    // A person's number of months is no longer that of the dates.
    if (monthsDated.length === 0 || terms.months !== monthsDated.length) return null;
    for (const month of monthsDated) dated.add(month);
  }
  return dated.size === 0 ? null : dated.size;
}
