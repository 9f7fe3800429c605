import { likenessOfAmounts } from "./compare-amounts.ts";
import { areNamesAlike } from "./compare-names.ts";
import type { DuplicateTest } from "./duplicates.ts";
import { daysBetween, type Documents } from "./gather-documents.ts";
import { NO_DAY } from "./code-payments.ts";
import { findBuckets } from "./kernels/find-buckets.ts";
import { Links } from "./links.ts";
import { linkEqualAmounts } from "./link-equal-amounts.ts";
import { namesPeriod } from "./period-names.ts";
import { forEachPair, type Tested } from "./tested.ts";
import { areSwapped } from "./tidy-reference.ts";

/**
 * Runs every test on the payments of each body. Payments are only compared where they share what the test asks for, so that
 * the cost grows with the payments, not with their pairs.
 *
 * @source method.md, Duplicate payments: "Within one body"
 */
export function findLinks(tested: Tested): Links {
  const links = new Links();
  linkEqualAmounts(tested, links);
  linkNames(tested, links);
  linkNearAmounts(tested, links);
  linkBothSwapped(tested, links);
  return links;
}

/** Two spellings of one supplier may stand a month apart: the second was entered afresh. */
const LONGEST_APART = 31;

/** Same body, invoice number and amount, or same body and amount within a month, under two names. */
function linkNames({ documents, entries }: Tested, links: Links): void {
  const { agency, supplier, spelling, invoice, pence, payments } = documents;
  const { words } = payments.reference;
  const numbered = entries.filter((d) => invoice[d]! >= 0);
  const alike = nameComparer(documents);
  forEachPair(findBuckets(numbered, [pence, invoice, agency]), (a, b) => {
    if (spelling[a] === spelling[b]) return;
    if (supplier[a] === supplier[b] || alike(a, b)) links.add("supplier variant", a, b);
    // Two payees of one scheme and year bear its name both.
    else if (!namesPeriod(words[invoice[a]!]!)) links.add("two accounts", a, b);
  });
  forEachPair(findBuckets(entries, [pence, agency]), (a, b, size) => {
    if (size > FEW || supplier[a] === supplier[b] || daysBetween(documents, a, b) > LONGEST_APART) return;
    if (invoice[a]! >= 0 && invoice[a] !== invoice[b] && alike(a, b)) links.add("another number", a, b);
  });
}

/** An amount that a body pays more often than this is a price: that two names share it says nothing. */
const FEW = 4;

function nameComparer({ written, payments }: Documents): (a: number, b: number) => boolean {
  const { words } = payments.payee;
  const known = new Map<number, boolean>();
  return (a, b) => {
    const key = Math.min(written[a]!, written[b]!) * words.length + Math.max(written[a]!, written[b]!);
    let alike = known.get(key);
    if (alike === undefined) {
      alike = areNamesAlike(words[written[a]!]!, words[written[b]!]!);
      known.set(key, alike);
    }
    return alike;
  };
}

const TEST_OF_AMOUNTS = {
  "net and gross": "net and gross",
  "figures swapped": "amount swapped",
  "one figure differs": "amount mistyped",
  "one figure left out": "amount mistyped",
  "pennies apart": "amount near",
} as const satisfies Readonly<Record<string, DuplicateTest>>;

/** Same payee and number, amounts as 1 to 1.2, with a slip, or a few pence apart. */
function linkNearAmounts({ documents, entries }: Tested, links: Links): void {
  const { agency, supplier, invoice, pence } = documents;
  const numbered = entries.filter((d) => invoice[d]! >= 0);
  forEachPair(findBuckets(numbered, [invoice, supplier, agency]), (a, b) => {
    const likeness = pence[a] === pence[b] ? null : likenessOfAmounts(pence[a]!, pence[b]!);
    if (likeness) links.add(TEST_OF_AMOUNTS[likeness], a, b);
  });
}

/** Same payee and day; the number and the amount both with two figures swapped. */
function linkBothSwapped({ documents, entries }: Tested, links: Links): void {
  const { agency, supplier, invoice, day, pence, payments } = documents;
  const dated = entries.filter((d) => invoice[d]! >= 0 && day[d] !== NO_DAY);
  const figures = new Float64Array(documents.size);
  for (const d of dated) figures[d] = figuresIn(pence[d]!);
  const { words } = payments.reference;
  forEachPair(findBuckets(dated, [figures, supplier, day, agency]), (a, b) => {
    if (!areSwapped(String(pence[a]), String(pence[b]))) return;
    if (areSwapped(words[invoice[a]!]!, words[invoice[b]!]!)) links.add("both swapped", a, b);
  });
}

/** Which figures an amount is written with, and how often each, as one number: four bits a figure. */
function figuresIn(pence: number): number {
  let figures = 0;
  for (let left = pence; left > 0; left = Math.floor(left / 10)) figures += 16 ** (left % 10);
  return figures;
}
