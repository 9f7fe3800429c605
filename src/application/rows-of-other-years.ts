import { wordAt } from "#domain/columns/coded";
import type { Finding } from "#domain/findings/finding";
import type { Ledger } from "#domain/ledger/ledger";
import { OTHER_PERIOD } from "#domain/ledger/left-out";
import type { SourceRow } from "#domain/ledger/source-row";

/** Of one source: its lines, and those that another year has. */
interface YearLines {
  lines: number;
  other: number;
  otherPence: number;
}

/**
 * Sources with lines that are dated outside the year of the count, or say that they are of another: they are in no total, and a
 * person who looks at the source alone would think they were.
 *
 * Finding: `rows-of-other-years`, a look. Nothing is changed. Cost: O(rows).
 *
 * @param year - that is counted, in words.
 */
export function findRowsOfOtherYears(ledger: Ledger, sources: readonly SourceRow[], year: string): Finding[] {
  const linesOf = tally(ledger);
  return sources.flatMap(({ terms, block }): Finding[] => {
    const { lines, other, otherPence } = linesOf.get(terms.key) ?? { lines: 0, other: 0, otherPence: 0 };
    if (other === 0) return [];
    const params = { source: terms.key, rows: other, lines, amount: otherPence / 100, year };
    return [{ code: "rows-of-other-years", severity: "look", sheet: block.sheet, params }];
  });
}

function tally(ledger: Ledger): ReadonlyMap<string, YearLines> {
  const linesOf = new Map<string, YearLines>();
  for (let i = 0; i < ledger.size; i++) {
    const key = wordAt(ledger.source, i);
    const of = linesOf.get(key) ?? { lines: 0, other: 0, otherPence: 0 };
    linesOf.set(key, of);
    of.lines++;
    if (wordAt(ledger.leftOut, i) !== OTHER_PERIOD) continue;
    of.other++;
    of.otherPence += ledger.amountPence[i]!;
  }
  return linesOf;
}
