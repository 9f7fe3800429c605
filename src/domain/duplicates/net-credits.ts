import { daysBetween, type Documents } from "./gather-documents.ts";
import { type Buckets, findBuckets, membersOf } from "./kernels/find-buckets.ts";
import { Magnitudes } from "./kernels/hash-keys.ts";
import { likelyMatches } from "./kernels/likely-matches.ts";
import { withCode } from "./kernels/with-code.ts";

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
  const credits = creditsOf(documents, entries);
  const pairs = takeBackWholes(documents, { entries, credits, taken });
  const parts = takeBackParts(documents, { entries, credits: credits.filter((d) => taken[d] !== 1), taken });
  return { pairs, parts };
}

interface Netting {
  readonly entries: Int32Array;
  /** Those of the entries that are credits, in order. */
  readonly credits: Int32Array;
  /** 1 = paired off, 2 = made again after a credit. */
  readonly taken: Uint8Array;
}

function creditsOf({ pence }: Documents, entries: Int32Array): Int32Array {
  const credits: number[] = [];
  for (let at = 0; at < entries.length; at++) if (pence[entries[at]!]! < 0) credits.push(entries[at]!);
  return Int32Array.from(credits);
}

/** What has the same amount, paid or credited, is one bucket: the pass over sign-flipped amounts. */
function takeBackWholes(documents: Documents, { entries, credits, taken }: Netting): CreditedPair[] {
  const { agency, supplier, pence } = documents;
  const amount = new Magnitudes(pence);
  // Few payments have the amount of any credit: only for those is the rest looked at.
  const likely = likelyMatches(likelyMatches(entries, credits, [amount]), credits, [amount, supplier, agency]);
  const found = ofOneAmount(documents, likely);
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

/** Documents of one body, supplier and amount, whatever its sign. They are few: their keys are copied. */
function ofOneAmount({ agency, supplier, pence }: Documents, likely: Int32Array): Buckets {
  const keys = [
    Float64Array.from(likely, (d) => Math.abs(pence[d]!)),
    likely.map((d) => supplier[d]!),
    likely.map((d) => agency[d]!),
  ];
  const found = findBuckets(
    likely.map((_, at) => at),
    keys,
  );
  return { ...found, members: found.members.map((at) => likely[at]!) };
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

function takeBackParts(documents: Documents, { entries, credits, taken }: Netting): NettedCredits["parts"] {
  const { agency, supplier, invoice, pence } = documents;
  const keys = [invoice, supplier, agency];
  const numbered = withCode(credits, invoice);
  const likely = likelyMatches(likelyMatches(entries, numbered, [invoice]), numbered, keys);
  const found = findBuckets(
    likely.filter((d) => taken[d] !== 1 && invoice[d]! >= 0),
    keys,
  );
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
