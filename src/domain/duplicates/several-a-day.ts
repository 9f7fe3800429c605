import { NO_DAY } from "./code-payments.ts";
import type { Documents } from "./gather-documents.ts";
import { findBuckets, membersOf } from "./kernels/find-buckets.ts";

/** Which payments are to payees that are often paid one amount several times on one day. */
export interface SeveralADay {
  isUsual(document: number): boolean;
}

/** Two residents, two classes, two vans: a payee paid so on this many days is paid so as a rule. */
const USUAL_DAYS = 3;
/** This many equal payments on one day are no slip of the hand: they are a price. */
const USUAL_ON_A_DAY = 4;

/** Counts, for each body and payee, the days with several equal payments. Cost: O(n). */
export function severalADay(documents: Documents, entries: Int32Array): SeveralADay {
  const { agency, supplier, day, pence } = documents;
  const dated = entries.filter((d) => day[d] !== NO_DAY);
  const several = findBuckets(dated, [pence, supplier, day, agency]);
  const daysOf = new Map<string, Set<number>>();
  const many = new Set<number>();
  for (let bucket = 0; bucket < several.count; bucket++) {
    const members = membersOf(several, bucket);
    const first = members[0]!;
    const key = payeeKey(documents, first);
    daysOf.set(key, (daysOf.get(key) ?? new Set()).add(day[first]!));
    if (members.length >= USUAL_ON_A_DAY) for (const d of members) many.add(d);
  }
  return { isUsual: (d) => many.has(d) || (daysOf.get(payeeKey(documents, d))?.size ?? 0) >= USUAL_DAYS };
}

function payeeKey({ agency, supplier }: Documents, d: number): string {
  return `${String(agency[d])} ${String(supplier[d])}`;
}
