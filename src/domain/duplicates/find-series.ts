import { bucketsOf, byDateThenRow, type Document, joinKey } from "./gather-documents.ts";

/** Two payments always have an interval; it takes a third to make it regular. */
const FEWEST = 3;
const SHORTEST_DAYS = 6;

/**
 * Finds payments of one amount to one payee at equal intervals: rents, placements, contracts. Each has its own invoice, so
 * one that bears the number of another is no part of a series.
 *
 * @returns each series by date; a document is in one of them at most.
 * @source method.md 5.2: recurring suppressed; features.md 42
 */
export function findSeries(documents: readonly Document[]): Document[][] {
  return bucketsOf(documents, ({ agency, payee, pence, date }) =>
    Number.isNaN(date) ? "" : joinKey(agency, payee, pence),
  ).flatMap((bucket) => regularRuns(onePerDay(oneEachNumber(bucket.sort(byDateThenRow)))));
}

function oneEachNumber(documents: readonly Document[]): Document[] {
  const seen = new Set<string>();
  return documents.filter(({ invoice }) => invoice === "" || (!seen.has(invoice) && seen.add(invoice)));
}

function onePerDay(documents: readonly Document[]): Document[] {
  return documents.filter(({ date }, at) => date !== documents[at - 1]?.date);
}

/** The longest stretches with equal gaps. */
function regularRuns(documents: readonly Document[]): Document[][] {
  const runs: Document[][] = [];
  let run: Document[] = [];
  for (const document of documents) {
    if (!goesOn(run, document)) {
      runs.push(run);
      run = run.slice(-1).filter((last) => gap(last, document) >= SHORTEST_DAYS);
      // The last of a series stays in it: the next stretch begins after it.
      if (runs.at(-1)!.length >= FEWEST) run = [];
    }
    run.push(document);
  }
  return [...runs, run].filter(({ length }) => length >= FEWEST);
}

function goesOn(run: readonly Document[], next: Document): boolean {
  const last = run.at(-1);
  if (!last) return true;
  const days = gap(last, next);
  const period = run.length > 1 ? gap(run[0]!, run[1]!) : days;
  return days >= SHORTEST_DAYS && Math.abs(days - period) <= slackOf(period);
}

/** Weeks move by a day, months by three: bank holidays, and months of unequal length. */
function slackOf(period: number): number {
  return period <= 10 ? 1 : Math.max(2, Math.round(period / 10));
}

function gap(before: Document, after: Document): number {
  return after.date - before.date;
}
