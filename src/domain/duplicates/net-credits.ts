import { daysBetween, type Documents } from "./gather-documents.ts";
import { findBuckets, membersOf } from "./kernels/find-buckets.ts";

export interface CreditedPair {
  readonly payment: number;
  readonly credit: number;
  /** The payment made again after the credit; -1 = none. */
  readonly again: number;
}

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
  const pairs = takeBackWholes(documents, entries, taken);
  const parts = takeBackParts(
    documents,
    entries.filter((d) => taken[d] !== 1 && documents.invoice[d]! >= 0),
    taken,
  );
  return { pairs, parts };
}

/** What has the same amount, paid or credited, is one bucket: the pass over sign-flipped amounts. */
function takeBackWholes(documents: Documents, entries: Int32Array, taken: Uint8Array): CreditedPair[] {
  const { agency, supplier, pence } = documents;
  const found = findBuckets(ofCreditedAmount(pence, entries), [pence.map(Math.abs), supplier, agency]);
  const pairs: CreditedPair[] = [];
  for (let bucket = 0; bucket < found.count; bucket++) {
    const members = membersOf(found, bucket);
    for (const credit of members) {
      if (pence[credit]! >= 0) continue;
      const payment = paymentTakenBack(documents, { members, taken, credit });
      if (payment < 0) continue;
      taken[payment] = taken[credit] = 1;
      pairs.push({ payment, credit, again: paidAgain(documents, { members, taken, credit }) });
    }
  }
  return pairs;
}

/** Slots for amounts: few share one. */
const AMOUNTS = 2 ** 18;

/** Documents of an amount that some credit has, or that shares its slot: credits are few, and the others need no look. */
function ofCreditedAmount(pence: Float64Array, entries: Int32Array): Int32Array {
  const credited = new Uint8Array(AMOUNTS);
  for (const d of entries) if (pence[d]! < 0) credited[-pence[d]! % AMOUNTS] = 1;
  return entries.filter((d) => credited[Math.abs(pence[d]!) % AMOUNTS] === 1);
}

interface Search {
  /** In order of date. */
  readonly members: Int32Array;
  readonly taken: Uint8Array;
  readonly credit: number;
}

/** The latest payment with the same number, else the latest whose number is related or is not known; -1 = none. */
function paymentTakenBack(documents: Documents, { members, taken, credit }: Search): number {
  const { invoice, pence } = documents;
  const free = members.filter((d) => pence[d]! > 0 && taken[d] !== 1 && isBefore(documents, d, credit));
  const same = invoice[credit]! < 0 ? -1 : lastOf(free, (d) => invoice[d] === invoice[credit]);
  return same >= 0 ? same : lastOf(free, (d) => areRelated(documents, d, credit));
}

function lastOf(members: Int32Array, holds: (document: number) => boolean): number {
  for (let at = members.length - 1; at >= 0; at--) if (holds(members[at]!)) return members[at]!;
  return -1;
}

/** A payment made good is made again within two months. */
const LONGEST_AGAIN = 62;

function paidAgain(documents: Documents, { members, taken, credit }: Search): number {
  const { day, pence } = documents;
  const again = members.find(
    (d) =>
      pence[d]! > 0 && taken[d] === 0 && day[d]! >= day[credit]! && daysBetween(documents, d, credit) <= LONGEST_AGAIN,
  );
  if (again !== undefined) taken[again] = 2;
  return again ?? -1;
}

function takeBackParts(documents: Documents, entries: Int32Array, taken: Uint8Array): NettedCredits["parts"] {
  const { agency, supplier, invoice, pence } = documents;
  const credited = new Uint8Array(documents.payments.reference.words.length);
  for (const d of entries) if (pence[d]! < 0) credited[invoice[d]!] = 1;
  const numbered = entries.filter((d) => credited[invoice[d]!] === 1);
  const found = findBuckets(numbered, [invoice, supplier, agency]);
  const parts: { payment: number; credit: number }[] = [];
  for (let bucket = 0; bucket < found.count; bucket++) {
    const members = membersOf(found, bucket);
    for (const credit of members.filter((d) => pence[d]! < 0)) {
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

/** Without both dates, only the number can tell. */
function isBefore(documents: Documents, payment: number, credit: number): boolean {
  const { day, invoice } = documents;
  if (daysBetween(documents, payment, credit) === Infinity) {
    return invoice[payment]! >= 0 && invoice[payment] === invoice[credit];
  }
  return day[payment]! <= day[credit]!;
}

const SHORTEST_TELLING = 3;

function areRelated({ invoice, payments }: Documents, a: number, b: number): boolean {
  if (invoice[a]! < 0 || invoice[b]! < 0 || invoice[a] === invoice[b]) return true;
  const [one = "", other = ""] = [a, b].map((d) => payments.reference.words[invoice[d]!]);
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= SHORTEST_TELLING && long.includes(short);
}
