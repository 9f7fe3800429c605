import type { Documents } from "./gather-documents.ts";
import { findBuckets, membersOf } from "./kernels/find-buckets.ts";
import { likelyMatches } from "./kernels/likely-matches.ts";
import { withCode } from "./kernels/with-code.ts";
import { type CreditedPair, creditsOf, isBefore, type Netting, takeBackWholes } from "./take-back-wholes.ts";

export interface NettedCredits {
  /** Pairs that come to nothing together. */
  readonly pairs: readonly CreditedPair[];
  /** Credits of a part of a payment. */
  readonly parts: readonly { readonly payment: number; readonly credit: number }[];
}

/**
 * Pairs credits off with the payments they take back, before anything is tested: same body and payee, opposite amount, the
 * credit not before the payment, numbers that are related. A credit of part of a payment lessens it.
 *
 * @param documents - the pence of a payment credited in part are lessened here.
 * @param entries - documents that may be paired off, in order.
 * @source method.md, Duplicate payments: "Then pair off credits"
 */
export function netCredits(documents: Documents, entries: Int32Array): NettedCredits {
  const taken = new Uint8Array(documents.size);
  const credits = creditsOf(documents, entries);
  const pairs = takeBackWholes(documents, { entries, credits, taken });
  const parts = takeBackParts(documents, { entries, credits: credits.filter((d) => taken[d] !== 1), taken });
  return { pairs, parts };
}

function takeBackParts(documents: Documents, { entries, credits, taken }: Netting): NettedCredits["parts"] {
  const { agency, supplier, invoice, pence } = documents;
  const keys = [invoice, supplier, agency];
  const numbered = withCode(credits, invoice);
  const likely = likelyMatches(entries, numbered, { first: invoice, second: supplier, third: agency });
  const found = findBuckets(
    likely.filter((d) => taken[d] !== 1 && invoice[d]! >= 0),
    keys,
  );
  const parts: { payment: number; credit: number }[] = [];
  for (let bucket = 0; bucket < found.count; bucket++) {
    const members = membersOf(found, bucket);
    for (let at = 0; at < members.length; at++) {
      const credit = members[at]!;
      if (pence[credit]! >= 0) continue;
      const payment = lastOf(
        members,
        (d) => taken[d] !== 1 && pence[d]! > -pence[credit]! && isBefore(documents, d, credit),
      );
      if (payment < 0) continue;
      pence[payment]! += pence[credit]!;
      parts.push({ payment, credit });
    }
  }
  return parts;
}

function lastOf(members: Int32Array, holds: (document: number) => boolean): number {
  for (let at = members.length - 1; at >= 0; at--) if (holds(members[at]!)) return members[at]!;
  return -1;
}
