import { NO_DAY } from "./code-payments.ts";
import type { Documents } from "./gather-documents.ts";
import { findBuckets, membersOf } from "./kernels/find-buckets.ts";

export interface RepublishedPair {
  readonly kept: number;
  readonly again: number;
}

/**
 * Finds payments that stand in two files: same body, payee, reference, date and amount. They are double counts, not paid
 * twice. As often as it stands in the first of the files it is one payment each.
 *
 * @returns documents, by their place.
 * @source method.md, Duplicate payments: "First: republished rows"
 */
export function findRepublished(documents: Documents): RepublishedPair[] {
  const { agency, spelling, reference, day, pence, source, size } = documents;
  const numbered = Int32Array.from({ length: size }, (_, d) => d).filter(
    (d) => reference[d]! >= 0 && day[d] !== NO_DAY,
  );
  const found = findBuckets(numbered, [pence, reference, day, spelling, agency]);
  const pairs: RepublishedPair[] = [];
  for (let bucket = 0; bucket < found.count; bucket++) {
    const members = Array.from(membersOf(found, bucket));
    const first = members.filter((d) => source[d] === source[members[0]!]);
    const copies = new Map<number, number>();
    for (const again of members.filter((d) => source[d] !== source[members[0]!])) {
      const at = copies.get(source[again]!) ?? 0;
      copies.set(source[again]!, at + 1);
      const kept = first[at];
      if (kept !== undefined) pairs.push({ kept, again });
    }
  }
  return pairs;
}
