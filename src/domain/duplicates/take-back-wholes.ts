import { daysBetween, type Documents } from "./gather-documents.ts";
import { type Buckets, findBuckets, membersOf } from "./kernels/find-buckets.ts";
import { keepBlocks } from "./kernels/keep-blocks.ts";
import { likelyMatches } from "./kernels/likely-matches.ts";

export interface CreditedPair {
  readonly payment: number;
  readonly credit: number;
  /** The payment made again after the credit; -1 = none. */
  readonly again: number;
}

export interface Netting {
  readonly entries: Int32Array;
  /** Those of the entries that are credits, in order. */
  readonly credits: Int32Array;
  /** 1 = paired off, 2 = made again after a credit. */
  readonly taken: Uint8Array;
}

/** Documents below nought, in order. */
export function creditsOf({ pence }: Documents, entries: Int32Array): Int32Array {
  return keepBlocks(entries, (kept, block) => keepCredits(kept, block, pence));
}

function keepCredits(kept: Int32Array, block: Int32Array, pence: Float64Array): number {
  let size = 0;
  for (let at = 0; at < block.length; at++) {
    kept[size] = block[at]!;
    size += pence[block[at]!]! < 0 ? 1 : 0;
  }
  return size;
}

/**
 * Pairs credits off with the payments that they take back whole: the pass over sign-flipped amounts. What has the same amount,
 * paid or credited, is one bucket.
 */
export function takeBackWholes(documents: Documents, { entries, credits, taken }: Netting): CreditedPair[] {
  const { agency, supplier, pence } = documents;
  const likely = likelyMatches(entries, credits, { first: pence, second: supplier, third: agency });
  const found = ofOneAmount(documents, likely);
  const pairs: CreditedPair[] = [];
  for (let bucket = 0; bucket < found.count; bucket++) {
    const members = membersOf(found, bucket);
    for (let at = 0; at < members.length; at++) {
      const credit = members[at]!;
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
  const { length } = likely;
  const [amounts, suppliers, agencies] = [new Float64Array(length), new Int32Array(length), new Int32Array(length)];
  const places = new Int32Array(length);
  for (let at = 0; at < length; at++) {
    places[at] = at;
    amounts[at] = Math.abs(pence[likely[at]!]!);
    suppliers[at] = supplier[likely[at]!]!;
    agencies[at] = agency[likely[at]!]!;
  }
  const found = findBuckets(places, [amounts, suppliers, agencies]);
  return { ...found, members: found.members.map((at) => likely[at]!) };
}

interface Search {
  /** In order of date. */
  readonly members: Int32Array;
  readonly taken: Uint8Array;
  readonly credit: number;
}

/** The latest payment with the same number, else the latest whose number is related or is not known; -1 = none. */
function paymentTakenBack(documents: Documents, search: Search): number {
  const { members, credit } = search;
  const { invoice } = documents;
  let related = -1;
  for (let at = members.length - 1; at >= 0; at--) {
    const payment = members[at]!;
    if (!mayBeTakenBack(documents, search, payment)) continue;
    if (invoice[credit]! >= 0 && invoice[payment] === invoice[credit]) return payment;
    if (related < 0 && areRelated(documents, payment, credit)) related = payment;
  }
  return related;
}

function mayBeTakenBack(documents: Documents, { taken, credit }: Search, payment: number): boolean {
  return documents.pence[payment]! > 0 && taken[payment] !== 1 && isBefore(documents, payment, credit);
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

/** Without both dates, only the number can tell. */
export function isBefore(documents: Documents, payment: number, credit: number): boolean {
  const { day, invoice } = documents;
  if (daysBetween(documents, payment, credit) === Infinity) {
    return invoice[payment]! >= 0 && invoice[payment] === invoice[credit];
  }
  return day[payment]! <= day[credit]!;
}

const SHORTEST_TELLING = 3;

function areRelated({ invoice, payments }: Documents, a: number, b: number): boolean {
  if (invoice[a]! < 0 || invoice[b]! < 0 || invoice[a] === invoice[b]) return true;
  const { words } = payments.reference;
  const [one, other] = [words[invoice[a]!]!, words[invoice[b]!]!];
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= SHORTEST_TELLING && long.includes(short);
}
