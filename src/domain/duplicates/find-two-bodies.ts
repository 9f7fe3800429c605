import { isRound } from "./compare-amounts.ts";
import type { FoundGroup } from "./group-links.ts";
import { daysBetween, type Documents } from "./gather-documents.ts";
import { type Buckets, findBuckets, membersOf } from "./kernels/find-buckets.ts";
import { withCode } from "./kernels/with-code.ts";
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
  const found = findBuckets(withCode(entries, invoice), [pence, invoice, supplier]);
  const groups: FoundGroup[] = [];
  for (let bucket = 0; bucket < found.count; bucket++) {
    if (!isOfSeveral(found, bucket, agency)) continue;
    const documents = firstOfEach(membersOf(found, bucket), agency);
    groups.push({ grade: "two bodies", test: "same invoice at two bodies", documents });
  }
  return groups;
}

/** True where the members are not all of one body: of most buckets they are. */
function isOfSeveral({ start, members }: Buckets, bucket: number, agency: Int32Array): boolean {
  const first = agency[members[start[bucket]!]!];
  for (let at = start[bucket]! + 1; at < start[bucket + 1]!; at++) if (agency[members[at]!] !== first) return true;
  return false;
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
    if (isOfSeveral(found, bucket, agency)) groups.push(...pairsWithin(documents, membersOf(found, bucket)));
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
    const b = near.find((d) => d > a && agency[d] !== agency[a] && !taken.has(d) && isTelling(documents, a, d));
    if (b === undefined || taken.has(a) || near.length > (members.length > FEW ? 2 : FEW)) continue;
    taken.add(a).add(b);
    pairs.push({ grade: "possible", test: "same amount at two bodies", documents: [a, b] });
  }
  return pairs;
}

/** Round sums are list prices and fees: they tell only where the purpose is the same too. */
function isTelling({ pence, lines, lineStart, payments }: Documents, a: number, b: number): boolean {
  const purpose = (d: number): number => payments.purpose[lines[lineStart[d]!]!]!;
  return !isRound(pence[a]!) || (purpose(a) >= 0 && purpose(a) === purpose(b));
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
