import type { Documents } from "./gather-documents.ts";
import { findBuckets, membersOf } from "./kernels/find-buckets.ts";

/** One bill may be paid in two parts; on three days it is hardly one bill. */
const FEWEST_DAYS = 3;
/** Days from one instalment to the next: three weeks at least, and hardly more from one to the next than from that to the third. */
const INSTALMENTS = { apart: 20, uneven: 7 };

/**
 * Finds numbers that stand where invoice numbers stand but are those of an account, a contract or a meter: bill after bill of
 * the supplier bears them, of whatever amount, or instalment after instalment at equal intervals.
 *
 * @param entries - documents to be looked at.
 * @returns 1 = the document bears such a number. Shape: documents. Cost: O(n).
 */
export function findAccountNumbers(documents: Documents, entries: Int32Array): Uint8Array {
  const { agency, supplier, invoice, size } = documents;
  const numbered = entries.filter((d) => invoice[d]! >= 0);
  const sharing = findBuckets(numbered, [invoice, supplier, agency]);
  const found = new Uint8Array(size);
  for (let bucket = 0; bucket < sharing.count; bucket++) {
    const members = membersOf(sharing, bucket);
    if (members.length >= FEWEST_DAYS && isAccount(documents, members)) for (const d of members) found[d] = 1;
  }
  return found;
}

function isAccount({ day, pence }: Documents, members: Int32Array): boolean {
  const days = [...new Set(Array.from(members, (d) => day[d]!))].sort((a, b) => a - b);
  if (days.length < FEWEST_DAYS) return false;
  const amounts = new Set(Array.from(members, (d) => pence[d]!));
  return amounts.size > 1 || areInstalments(days);
}

/** @param days - in order, three at least. */
function areInstalments(days: readonly number[]): boolean {
  const gaps = days.slice(1).map((day, at) => day - days[at]!);
  const least = Math.min(...gaps);
  return least > INSTALMENTS.apart && Math.max(...gaps) - least <= INSTALMENTS.uneven;
}
