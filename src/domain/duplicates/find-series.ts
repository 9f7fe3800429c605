import type { Documents } from "./gather-documents.ts";
import { membersOf, type Buckets } from "./kernels/find-buckets.ts";
import { NO_DAY } from "./code-payments.ts";
import { namesPeriod } from "./period-names.ts";

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
 * one that bears the number of another is no part of a series, unless that names a year. Two residents of one home are two series of the same days.
 *
 * @param equal - documents of one body, payee and amount, a bucket each.
 * @returns each series by date; a document is in one of them at most.
 * @source method.md 5.2: recurring suppressed; features.md 42
 */
export function findSeries(documents: Documents, equal: Buckets): number[][] {
  const found: number[][] = [];
  for (let bucket = 0; bucket < equal.count; bucket++) {
    const members = membersOf(equal, bucket);
    if (members.length < FEWEST) continue;
    for (const layer of dayLayers(documents, members)) found.push(...regularChains(documents, layer));
  }
  return found;
}

/** The first payment of every day, then the second of those days that have two, and so on; each number once. */
function dayLayers({ day, invoice, payments }: Documents, members: Int32Array): number[][] {
  const layers: number[][] = [];
  const seen = new Set<number>();
  let [today, depth] = [-1, 0];
  for (const d of members) {
    if (day[d] === NO_DAY || seen.has(invoice[d]!)) continue;
    if (invoice[d]! >= 0 && !namesPeriod(payments.reference.words[invoice[d]!]!)) seen.add(invoice[d]!);
    depth = day[d] === today ? depth + 1 : 0;
    today = day[d]!;
    (layers[depth] ??= []).push(d);
  }
  return layers.filter(({ length }) => length >= FEWEST);
}

/** The longest chain of equal gaps, then the longest of what is left; payments between two links do not break it. */
function regularChains(documents: Documents, days: readonly number[]): number[][] {
  const chains: number[][] = [];
  let left = days;
  for (let chain = longestChain(documents, left); chain.length >= FEWEST; chain = longestChain(documents, left)) {
    chains.push(chain);
    const used = new Set(chain);
    left = left.filter((d) => !used.has(d));
  }
  return chains;
}

/** Cost: O(days²) in the days on which the amount was paid. */
function longestChain(documents: Documents, days: readonly number[]): number[] {
  let longest: number[] = [];
  for (const period of PERIODS) {
    for (let start = 0; start + longest.length < days.length; start++) {
      const chain = chainFrom(documents, days.slice(start), period);
      if (chain.length > longest.length) longest = chain;
    }
  }
  return longest;
}

function chainFrom({ day }: Documents, days: readonly number[], { least, most }: Period): number[] {
  const chain = days.slice(0, 1);
  for (const d of days.slice(1)) {
    const gap = day[d]! - day[chain.at(-1)!]!;
    if (gap > most) break;
    if (gap >= least) chain.push(d);
  }
  return chain;
}
