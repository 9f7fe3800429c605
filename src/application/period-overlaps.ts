import { dayOf } from "#domain/dates/serial";
import { readUkDate } from "#domain/dates/read-date";
import type { Finding } from "#domain/findings/finding";
import type { SourceRow } from "#domain/ledger/source-row";
import type { RecognisedBlock } from "./recognise-sources.ts";

/** First and last day of the dates of a block, as Excel serials. */
interface Period {
  readonly from: number;
  readonly to: number;
}

/**
 * Payments of one body whose dates overlap those of another of its sources: the months may have been published twice.
 *
 * Finding: `period-overlaps`, a look, with the later source. Nothing is taken out.
 */
export function findPeriodOverlaps(sources: readonly SourceRow[], blocks: readonly RecognisedBlock[]): Finding[] {
  const dated = sources.flatMap(({ terms, block }) => {
    const recognised = blocks.find((one) => one.block === block);
    const period = recognised ? periodOf(recognised) : null;
    return period === null || terms.agency === "" || terms.accountingBasis !== "payments"
      ? []
      : [{ agency: terms.agency.toLowerCase(), sheet: block.sheet, period }];
  });
  return dated.flatMap((later, at) => {
    const earlier = dated
      .slice(0, at)
      .find(
        ({ agency, sheet, period }) =>
          agency === later.agency && sheet !== later.sheet && overlap(period, later.period),
      );
    if (!earlier) return [];
    const params = {
      other: earlier.sheet,
      from: wordDay(later.period.from),
      to: wordDay(later.period.to),
      otherFrom: wordDay(earlier.period.from),
      otherTo: wordDay(earlier.period.to),
    };
    return [{ code: "period-overlaps", severity: "look", sheet: later.sheet, params }];
  });
}

function periodOf({ block, cells, dateOrder }: RecognisedBlock): Period | null {
  const { mapping, kinds, headerRow } = block.reading;
  const column = mapping.date ? cells.columns[mapping.date.column] : undefined;
  if (column === undefined) return null;
  const serials = kinds.flatMap((kind, entry): number[] => {
    const read = kind === "line" ? readUkDate(column[headerRow + 1 + entry] ?? null, dateOrder) : null;
    return read === null || read === "ambiguous" ? [] : [read.serial];
  });
  if (serials.length === 0) return null;
  const within = (pick: (a: number, b: number) => number): number => serials.reduce((a, b) => pick(a, b));
  return { from: within((a, b) => Math.min(a, b)), to: within((a, b) => Math.max(a, b)) };
}

function overlap(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** `30/06/2025` */
function wordDay(serial: number): string {
  const { year, month, day } = dayOf(serial);
  return [String(day).padStart(2, "0"), String(month).padStart(2, "0"), String(year)].join("/");
}
