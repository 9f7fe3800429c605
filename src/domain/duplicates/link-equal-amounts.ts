import type { AsideReason, DuplicateTest } from "./duplicates.ts";
import { daysBetween, type Documents } from "./gather-documents.ts";
import { membersOf } from "./kernels/find-buckets.ts";
import type { Links } from "./links.ts";
import { type SeveralADay, severalADay } from "./several-a-day.ts";
import type { Tested } from "./tested.ts";
import { NextInvoices, type Standing } from "./next-invoices.ts";
import { findAccountNumbers } from "./account-numbers.ts";
import { countsOn } from "./counts-on.ts";
import { numberChains } from "./number-chains.ts";
import { likenessOf, type NumberLikeness, rootOf } from "./tidy-reference.ts";

/** Beyond this many payments of one amount to one payee it is a price, whatever their numbers. */
const PRICE_FROM = 4;
/** Beyond this many numbers nearly any two differ by one figure. */
const MOST_COMPARED = 24;
/** The same amount again within a week; or within a month under another spelling, which hides it from whoever looks. */
const LONGEST_APART = { sameSpelling: 6, otherSpelling: 31 } as const;

/** What a pair is: a finding, or what would be one but for the reason. */
type Verdict = { readonly test: DuplicateTest } | { readonly reason: AsideReason } | null;

/** How the payments that are compared stand among those of their payee and amount. */
interface Bucket extends Pick<Standing, "inChain" | "isPair"> {
  readonly links: Links;
  readonly isPrice: boolean;
}

interface Likeness {
  readonly likeness: NumberLikeness | null;
}

/** What a test would find, and what speaks against it. */
interface Likely {
  readonly test: DuplicateTest | null;
  readonly isPrice: boolean;
  readonly isNext: boolean;
}

/**
 * Compares the payments of one body, payee and amount: their numbers, and where those tell nothing their days.
 *
 * Payments of one series are no finding among themselves, unless they bear one number; nor are invoices that follow one
 * another, an amount that this payee is always paid, or several equal payments on one day where that is usual for the payee.
 *
 * @source method.md, Duplicate payments: strong, probable, possible; features.md 40, 42
 */
export function linkEqualAmounts(tested: Tested, links: Links): void {
  const { documents, equal } = tested;
  const comparer = new EqualAmounts(tested, severalADay(documents, tested.entries));
  for (let bucket = 0; bucket < equal.count; bucket++) {
    const members = membersOf(equal, bucket);
    if (members.length > MOST_COMPARED) comparer.compareMany(members, links);
    else comparer.compareAll(members, links);
  }
}

class EqualAmounts {
  private readonly documents: Documents;
  private readonly seriesOf: Int32Array;
  private readonly usual: SeveralADay;
  private readonly numbers: readonly string[];
  private readonly next: NextInvoices;
  private readonly isAccount: Uint8Array;

  constructor({ documents, entries, seriesOf }: Tested, usual: SeveralADay) {
    this.documents = documents;
    this.seriesOf = seriesOf;
    this.usual = usual;
    this.next = new NextInvoices(documents, entries);
    this.isAccount = findAccountNumbers(documents, entries);
    this.numbers = documents.payments.reference.words;
  }

  compareAll(members: Int32Array, links: Links): void {
    // A payment beside a series is out of its order, not a price.
    const isPrice = members.filter((d) => this.seriesOf[d]! < 0).length >= PRICE_FROM;
    const chainOf = numberChains(Array.from(members, (d) => this.numbers[this.documents.invoice[d]!] ?? ""));
    for (let i = 0; i < members.length; i++) {
      for (let j = i + 1; j < members.length; j++) {
        const inChain = chainOf[i] === chainOf[j];
        this.take(members[i]!, members[j]!, { links, isPrice, inChain, isPair: members.length === 2 });
      }
    }
  }

  /** Same numbers and those of one root; the rest is a price. */
  compareMany(members: Int32Array, links: Links): void {
    for (const alike of [...this.byNumber(members), ...this.byRoot(members)]) {
      alike
        .slice(1)
        .forEach((d, at) => this.take(alike[at]!, d, { links, isPrice: true, inChain: false, isPair: false }));
    }
    for (let at = 1; at < members.length; at++) {
      const [a, b] = [members[at - 1]!, members[at]!];
      if (this.seriesOf[a]! < 0 || this.seriesOf[b]! < 0) links.setAside("usual price", a, b);
    }
  }

  private byNumber(members: Int32Array): number[][] {
    return grouped(members, (d) => String(this.documents.invoice[d]! < 0 ? "" : this.documents.invoice[d]));
  }
  private byRoot(members: Int32Array): number[][] {
    return grouped(members, (d) => {
      const number = this.numbers[this.documents.invoice[d]!];
      return number === undefined ? "" : rootOf(number);
    });
  }

  private take(a: number, b: number, bucket: Bucket): void {
    const { invoice } = this.documents;
    const known = invoice[a]! >= 0 && invoice[b]! >= 0;
    const verdict = known ? this.byInvoice(a, b, bucket) : this.byDay(a, b, bucket);
    if (verdict === null) return;
    if ("test" in verdict) bucket.links.add(verdict.test, a, b);
    else bucket.links.setAside(verdict.reason, a, b);
  }

  /** Both bear the supplier's own number. */
  private byInvoice(a: number, b: number, bucket: Bucket): Verdict {
    const { invoice, spelling } = this.documents;
    if (invoice[a] === invoice[b]) {
      // Instalments bear the name of their year. Two spellings with one number are looked at where names are compared.
      if (this.areOfOneSeries(a, b) || spelling[a] !== spelling[b]) return null;
      return { test: this.isAccount[a] === 1 ? "same account" : "same invoice" };
    }
    const [one, other] = [this.numbers[invoice[a]!]!, this.numbers[invoice[b]!]!];
    return this.byNumbers(a, b, { ...bucket, likeness: likenessOf(one, other) });
  }

  /** Two numbers, alike in some small way or not at all. */
  private byNumbers(a: number, b: number, { likeness, ...bucket }: Bucket & Likeness): Verdict {
    if (likeness === "leading nought" || likeness === "number with suffix") {
      return this.areOfOneSeries(a, b) ? null : { test: likeness };
    }
    const test = likeness === null ? this.anotherNumber(a, b) : this.unlessCounted(likeness, a, b);
    if (test === null) return null;
    // Of a price's many numbers some differ by one figure; hardly any by two that changed places.
    const isSwapped = likeness === "number swapped";
    const isNext = this.next.areNext(a, b, { ...bucket, isSwapped });
    return this.unlessUsual(a, b, { test, isPrice: bucket.isPrice && !isSwapped, isNext });
  }

  /** One figure is a slip of the hand, or what tells the invoices of a supplier apart that writes many. */
  private unlessCounted(likeness: NumberLikeness, a: number, b: number): DuplicateTest {
    if (likeness !== "one digit differs") return likeness;
    const { invoice } = this.documents;
    const [one, other] = [this.numbers[invoice[a]!]!, this.numbers[invoice[b]!]!];
    const isNext = countsOn(one, other, daysBetween(this.documents, a, b)) && this.next.areOfMany(a, b);
    return isNext ? "number counts on" : likeness;
  }

  /** One at least bears no number that tells. */
  private byDay(a: number, b: number, { isPrice }: Bucket): Verdict {
    if (daysBetween(this.documents, a, b) === 0) {
      if (this.areOfOneSeries(a, b)) return null;
      return this.isRegular(a, b) || this.usual.isUsual(a) ? { reason: "several a day" } : { test: "same day" };
    }
    const { reference } = this.documents;
    const isTold = reference[a]! >= 0 && reference[b]! >= 0 && reference[a] !== reference[b];
    return this.unlessUsual(a, b, { test: isTold ? this.anotherNumber(a, b) : null, isPrice, isNext: false });
  }

  private unlessUsual(a: number, b: number, { test, isPrice, isNext }: Likely): Verdict {
    if (test === null || this.areOfOneSeries(a, b)) return null;
    if (isNext) return { reason: "consecutive invoices" };
    return isPrice || this.isRegular(a, b) ? { reason: "usual price" } : { test };
  }

  private anotherNumber(a: number, b: number): "another number" | null {
    const isOneSpelling = this.documents.written[a] === this.documents.written[b];
    const longest = isOneSpelling ? LONGEST_APART.sameSpelling : LONGEST_APART.otherSpelling;
    return daysBetween(this.documents, a, b) <= longest ? "another number" : null;
  }
  private areOfOneSeries(a: number, b: number): boolean {
    return this.seriesOf[a]! >= 0 && this.seriesOf[a] === this.seriesOf[b];
  }
  private isRegular(a: number, b: number): boolean {
    return this.seriesOf[a]! >= 0 && this.seriesOf[b]! >= 0;
  }
}

function grouped(members: Int32Array, keyOf: (document: number) => string): number[][] {
  const groups = new Map<string, number[]>();
  for (const d of members) {
    const key = keyOf(d);
    const group = groups.get(key);
    if (group) group.push(d);
    else groups.set(key, [d]);
  }
  return [...groups].flatMap(([key, group]) => (key === "" || group.length < 2 ? [] : [group]));
}
