import type { FoundGroup } from "./group-links.ts";
import { daysBetween, type Documents } from "./gather-documents.ts";
import { findBuckets, membersOf } from "./kernels/find-buckets.ts";
import type { Tested } from "./tested.ts";

/** A joint invoice reaches both ledgers within a fortnight. */
const LONGEST_APART = 14;
/** An amount that is paid more often than this within that time is a price, and no sign of one invoice. */
const FEW = 4;

/**
 * Finds one invoice in the ledgers of several bodies: the same payee, number and amount. The earliest of each body stands in
 * the group. It is a class of its own: joint packages put one invoice through two ledgers on purpose.
 *
 * @source method.md, Duplicate payments: "Across bodies: a class of its own"; features.md 44
 */
export function findInvoicesAtTwoBodies({ documents, entries }: Tested): FoundGroup[] {
  const { supplier, invoice, pence, agency } = documents;
  const numbered = entries.filter((d) => invoice[d]! >= 0);
  const found = findBuckets(numbered, [pence, invoice, supplier]);
  const groups: FoundGroup[] = [];
  for (let bucket = 0; bucket < found.count; bucket++) {
    const firsts = firstOfEach(membersOf(found, bucket), agency);
    if (firsts.length > 1) {
      groups.push({ grade: "two bodies", test: "same invoice at two bodies", documents: firsts });
    }
  }
  return groups;
}

/**
 * Finds what may be one invoice at two bodies where each ledger has a number of its own: the same payee and an amount that is
 * rare, within a fortnight. No more than possible: the numbers cannot tell.
 *
 * @param held - documents of other groups: a payment stands in one group.
 */
export function findAmountsAtTwoBodies(tested: Tested, held: ReadonlySet<number>): FoundGroup[] {
  const { documents, entries, seriesOf } = tested;
  const { supplier, pence, agency } = documents;
  const free = entries.filter((d) => seriesOf[d]! < 0 && !held.has(d) && isOfNamedBody(documents, d));
  const found = findBuckets(free, [pence, supplier]);
  const groups: FoundGroup[] = [];
  for (let bucket = 0; bucket < found.count; bucket++) {
    const members = membersOf(found, bucket);
    if (members.every((d) => agency[d] === agency[members[0]!])) continue;
    groups.push(...pairsWithin(documents, members));
  }
  return groups;
}

/** Pairs of two bodies where nobody paid the amount often at that time; each payment in one of them. */
function pairsWithin(documents: Documents, members: Int32Array): FoundGroup[] {
  const { agency } = documents;
  const pairs: FoundGroup[] = [];
  const taken = new Set<number>();
  for (const a of members) {
    const near = members.filter((d) => daysBetween(documents, a, d) <= LONGEST_APART);
    const b = near.find((d) => d > a && agency[d] !== agency[a] && !taken.has(d));
    if (b === undefined || taken.has(a) || near.length > (members.length > FEW ? 2 : FEW)) continue;
    taken.add(a).add(b);
    pairs.push({ grade: "possible", test: "same amount at two bodies", documents: [a, b] });
  }
  return pairs;
}

/** Two files that name no body may be two months of one. */
function isOfNamedBody({ lines, lineStart, payments }: Documents, d: number): boolean {
  return payments.named[lines[lineStart[d]!]!] === 1;
}

function firstOfEach(members: Int32Array, agency: Int32Array): number[] {
  const firsts = new Map<number, number>();
  for (const d of members) if (!firsts.has(agency[d]!)) firsts.set(agency[d]!, d);
  return [...firsts.values()];
}
