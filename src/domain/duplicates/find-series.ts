import { bucketsOf, byDateThenRow, type Document, joinKey } from "./gather-documents.ts";

/** Two payments always have an interval; it takes a third to make it regular. */
const FEWEST = 3;

/** Weekly, fortnightly, every four weeks or monthly, quarterly: days from one to the next, with what bank holidays move. */
const PERIODS = [
  { least: 6, most: 8 },
  { least: 12, most: 16 },
  { least: 26, most: 33 },
  { least: 85, most: 97 },
] as const;
type Period = (typeof PERIODS)[number];

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
  ).flatMap((bucket) => regularChains(onePerDay(oneEachNumber(bucket.sort(byDateThenRow)))));
}

function oneEachNumber(documents: readonly Document[]): Document[] {
  const seen = new Set<string>();
  return documents.filter(({ invoice }) => invoice === "" || (!seen.has(invoice) && seen.add(invoice)));
}

function onePerDay(documents: readonly Document[]): Document[] {
  return documents.filter(({ date }, at) => date !== documents[at - 1]?.date);
}

/** The longest chain of equal gaps, then the longest of what is left; payments between two links do not break it. */
function regularChains(documents: readonly Document[]): Document[][] {
  const chains: Document[][] = [];
  let left = documents;
  for (let chain = longestChain(left); chain.length >= FEWEST; chain = longestChain(left)) {
    chains.push(chain);
    const used = new Set(chain);
    left = left.filter((document) => !used.has(document));
  }
  return chains;
}

/** Cost: O(days²) in the days on which the amount was paid. */
function longestChain(documents: readonly Document[]): Document[] {
  let longest: Document[] = [];
  for (const period of PERIODS) {
    for (let start = 0; start + longest.length < documents.length; start++) {
      const chain = chainFrom(documents, start, period);
      if (chain.length > longest.length) longest = chain;
    }
  }
  return longest;
}

function chainFrom(documents: readonly Document[], start: number, { least, most }: Period): Document[] {
  const chain = documents.slice(start, start + 1);
  for (const document of documents.slice(start + 1)) {
    const days = document.date - chain.at(-1)!.date;
    if (days > most) break;
    if (days >= least) chain.push(document);
  }
  return chain;
}
