import { type CodedPayments, codePayments, NO_DAY } from "./code-payments.ts";
import type { DuplicateGroup, Duplicates, PaymentColumns, SetAside } from "./duplicates.ts";
import { findEqualLines } from "./find-equal-lines.ts";
import { findLinks } from "./find-links.ts";
import { findRepeatedRuns } from "./find-repeated-runs.ts";
import { findRepublished, type RepublishedPair } from "./find-republished.ts";
import { findSeries } from "./find-series.ts";
import { findSlippedLines, type SlippedLines } from "./find-slipped-lines.ts";
import { findAmountsAtTwoBodies, findInvoicesAtTwoBodies } from "./find-two-bodies.ts";
import { asPayment, type Documents, gatherDocuments } from "./gather-documents.ts";
import { type FoundGroup, groupLinks } from "./group-links.ts";
import { findBuckets } from "./kernels/find-buckets.ts";
import { type NettedCredits, netCredits } from "./net-credits.ts";
import { orderGroups } from "./order-groups.ts";
import type { Reason } from "./reasons.ts";
import { reasonsOf } from "./reasons-of.ts";
import { withoutRunLabels } from "./run-labels.ts";
import { setAside } from "./set-aside.ts";
import { tallyPayments } from "./tally-payments.ts";
import type { Tested } from "./tested.ts";
import type { WithheldWords } from "./tidy-payee.ts";

/**
 * Finds payments that may have been made twice. Nothing is deleted, and nothing leaves the total: the money was paid.
 *
 * In this order: payees whose names are withheld are never matched; lines of one document are added together; what two files
 * both hold is one payment; credits are paired off; then the tests, strongest first, but for payments that are alike for a
 * reason, which are listed with it. The same invoice at two bodies is a class of its own: joint packages put one invoice
 * through two ledgers on purpose.
 *
 * Cost: near O(n log n) in payments; the order of the rows does not matter but for ties of date. No clock, no host: it may
 * run in a worker.
 *
 * @param columns - pence, payments > 0, credits < 0. Shape: n.
 * @source method.md, Duplicate payments: the rules; 5.2
 */
export function findDuplicates(columns: PaymentColumns, withheld: WithheldWords): Duplicates {
  const payments = withoutRunLabels(codePayments(columns, withheld));
  const entries = sortOut(payments);
  const documents = gatherDocuments(payments, entries.testable);
  const republished = findRepublished(documents);
  const once = without(documents, new Set(republished.map(({ again }) => again)));
  const netted = netCredits(documents, once);
  const tested = toBeTested(documents, once, netted);
  return report({ documents, tested, republished, netted, ...entries });
}

interface SortedOut {
  readonly testable: Int32Array;
  readonly notTestable: Int32Array;
  readonly nothingToCompare: Int32Array;
}

/** Lines that can be tested, and those that cannot: no payee, or neither a date nor an invoice number. */
function sortOut({ size, withheld, day, invoice }: CodedPayments): SortedOut {
  const all = Int32Array.from({ length: size }, (_, i) => i);
  const isBare = (i: number): boolean => day[i] === NO_DAY && invoice[i]! < 0;
  return {
    testable: all.filter((i) => withheld[i] === 0 && !isBare(i)),
    notTestable: all.filter((i) => withheld[i] === 1),
    nothingToCompare: all.filter((i) => withheld[i] === 0 && isBare(i)),
  };
}

function without({ size }: Documents, left: ReadonlySet<number>): Int32Array {
  return Int32Array.from({ length: size }, (_, d) => d).filter((d) => !left.has(d));
}

interface Setting extends Tested {
  readonly series: readonly (readonly number[])[];
}

function toBeTested(documents: Documents, once: Int32Array, { pairs }: NettedCredits): Setting {
  const { agency, supplier, pence } = documents;
  const reversed = new Set(pairs.flatMap(({ payment, credit }) => [payment, credit]));
  const entries = once.filter((d) => pence[d]! > 0 && !reversed.has(d));
  const equal = findBuckets(entries, [pence, supplier, agency]);
  const series = findSeries(documents, equal);
  const seriesOf = new Int32Array(documents.size).fill(-1);
  series.forEach((run, at) => {
    for (const d of run) seriesOf[d] = at;
  });
  return { documents, entries, equal, series, seriesOf };
}

interface Found extends SortedOut {
  readonly documents: Documents;
  readonly tested: Setting;
  readonly republished: readonly RepublishedPair[];
  readonly netted: NettedCredits;
}

function report({ documents, tested, republished, netted, notTestable, nothingToCompare }: Found): Duplicates {
  const links = findLinks(tested);
  const within = groupLinks(links.found, tested.seriesOf);
  const invoices = findInvoicesAtTwoBodies(tested);
  const held = new Set([...within, ...invoices].flatMap((group) => group.documents));
  const amounts = findAmountsAtTwoBodies(tested, held);
  const grouped = new Set([...within, ...amounts].flatMap((group) => group.documents));
  const atRisk = new Set(within.flatMap((group) => group.documents.slice(1)));
  const free = tested.entries.filter((d) => !atRisk.has(d));
  const lines = findEqualLines(documents, free);
  const aside = setAside(documents, { links: links.aside, series: tested.series, runs: lines.runs, grouped });
  const runOf = new Map(
    findRepeatedRuns(documents, within).flatMap((run, at) => run.map((group) => [group, at] as const)),
  );
  const payment = (d: number) => asPayment(documents, d);
  const found: Omit<Duplicates, "tally"> = {
    groups: orderGroups([
      ...[...within, ...invoices, ...amounts].map((group) => ofDocuments(documents, group, runOf.get(group))),
      ...lines.repeated.map((copies) => ofLines(documents, "repeat line", copies)),
      ...findSlippedLines(documents, free).map(({ test, lines: [a, b] }) => ofLines(documents, test, [[a], [b]])),
    ]),
    regular: aside.filter(({ reason }) => reason === "regular payments").map(({ payments }) => payments),
    setAside: aside,
    reversals: netted.pairs.map((pair) => ({
      payment: payment(pair.payment),
      credit: payment(pair.credit),
      again: pair.again < 0 ? null : payment(pair.again),
    })),
    partCredits: netted.parts.map((part) => ({ payment: payment(part.payment), credit: payment(part.credit) })),
    notTestable: Array.from(notTestable),
    nothingToCompare: Array.from(nothingToCompare),
    republished: republished.map((pair) => ({ kept: payment(pair.kept), again: payment(pair.again) })),
  };
  return { ...found, tally: tallyPayments(documents.payments.pence, found) };
}

function ofDocuments(
  documents: Documents,
  { grade, test, documents: found }: FoundGroup,
  run: number | null = null,
): DuplicateGroup {
  const payments = found.map((d) => asPayment(documents, d));
  const [first, second] = found;
  return {
    grade,
    test,
    payments,
    atRiskPence: sumOf(payments.slice(1)),
    reasons: reasonsOf(documents, first!, second!),
    run,
  };
}

const AMOUNT_LEVEL = {
  "repeat line": "same",
  "amount swapped": "figures swapped",
  "amount mistyped": "one figure differs",
} as const;

/** Lines of one document agree in all that it says. @param copies - lines, or several lines each. */
function ofLines(
  { payments: { pence } }: Documents,
  test: "repeat line" | SlippedLines["test"],
  copies: readonly (readonly number[])[],
): DuplicateGroup {
  const payments = copies.map((rows) => ({ rows, pence: rows.reduce((sum, row) => sum + pence[row]!, 0) }));
  const reasons: Reason[] = [
    { part: "payee", level: "same" },
    { part: "number", level: "same" },
    { part: "amount", level: AMOUNT_LEVEL[test] },
    { part: "date", level: "same day" },
    { part: "body", level: "same" },
  ];
  return { grade: "possible", test, payments, atRiskPence: sumOf(payments.slice(1)), reasons, run: null };
}

function sumOf(payments: readonly SetAside["payments"][number][]): number {
  return payments.reduce((sum, { pence }) => sum + pence, 0);
}
