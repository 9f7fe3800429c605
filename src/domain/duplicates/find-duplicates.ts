import { DUPLICATE_GRADES, type DuplicateGroup, type Duplicates, type PaymentColumns } from "./duplicates.ts";
import { findLinks } from "./find-links.ts";
import { findRepublished } from "./find-republished.ts";
import { findSeries } from "./find-series.ts";
import {
  asPayment,
  bucketsOf,
  byDateThenRow,
  type Document,
  documentOf,
  gatherDocuments,
  joinKey,
} from "./gather-documents.ts";
import { asGroup, type FoundGroup, groupLinks } from "./group-links.ts";
import { netCredits } from "./net-credits.ts";
import { withheldFinder, type WithheldWords } from "./tidy-payee.ts";

/**
 * Finds payments that may have been made twice. Nothing is deleted, and nothing leaves the total: the money was paid.
 *
 * In this order: payees whose names are withheld are never matched; lines of one document are added together; what two files
 * both hold is one payment; credits are paired off; regular payments are set aside; then the tests, strongest first. The same
 * invoice at two bodies is a class of its own: joint packages put one invoice through two ledgers on purpose.
 *
 * Cost: near O(n log n) in payments; the order of the rows does not matter but for ties of date.
 *
 * @param columns - pence, payments > 0, credits < 0. Shape: n.
 * @source method.md, Duplicate payments: the rules; 5.2
 */
export function findDuplicates(columns: PaymentColumns, withheld: WithheldWords): Duplicates {
  const isWithheld = withheldFinder(withheld);
  const entries = Array.from({ length: columns.size }, (_, i) => i);
  const notTestable = entries.filter((i) => columns.payee[i]!.trim() === "" || isWithheld(columns.payee[i]!));
  const held = new Set(notTestable);
  const documents = gatherDocuments(
    columns,
    entries.filter((i) => !held.has(i)),
  );
  const republished = findRepublished(documents);
  const again = new Set(republished.map((pair) => pair.again));
  const once = documents.filter((document) => !again.has(document));
  const reversals = netCredits(once);
  const reversed = new Set(reversals.flatMap(({ payment, credit }) => [payment, credit]));
  const tested = once.filter((document) => document.pence > 0 && !reversed.has(document));
  const series = findSeries(tested);
  const groups = [...withinBodies(columns, tested, series), ...acrossBodies(tested)];
  return {
    groups: groups.map(asGroup).sort(byGradeThenSize),
    regular: regularOf(series, groups),
    reversals: reversals.map(({ payment, credit }) => ({ payment: asPayment(payment), credit: asPayment(credit) })),
    notTestable,
    republished: republished.map((pair) => ({ kept: asPayment(pair.kept), again: asPayment(pair.again) })),
  };
}

function withinBodies(
  columns: PaymentColumns,
  tested: readonly Document[],
  series: readonly (readonly Document[])[],
): FoundGroup[] {
  const seriesOf = new Map(series.flatMap((run, at) => run.map((document) => [document, at] as const)));
  const groups = groupLinks(findLinks(tested), seriesOf);
  const atRisk = new Set(groups.flatMap(({ documents }) => documents.slice(1)));
  return [
    ...groups,
    ...repeatedLines(
      columns,
      tested.filter((document) => !atRisk.has(document)),
    ),
  ];
}

/** Equal lines within one document: same amount, same purpose. */
function repeatedLines(columns: PaymentColumns, documents: readonly Document[]): FoundGroup[] {
  return documents
    .filter(({ rows }) => rows.length > 1)
    .flatMap(({ rows }) =>
      bucketsOf(
        rows.map((row) => documentOf(columns, [row])).filter(({ pence }) => pence > 0),
        ({ rows: [row], pence }) => joinKey(columns.purpose[row!]!.toLowerCase(), pence),
      ),
    )
    .map((lines) => ({ grade: "possible", test: "repeat line", documents: lines }));
}

/** The same invoice in the ledgers of several bodies: the earliest of each. */
function acrossBodies(tested: readonly Document[]): FoundGroup[] {
  return bucketsOf(tested, ({ payee, invoice, pence }) =>
    invoice === "" ? "" : joinKey(payee, invoice, pence),
  ).flatMap((bucket): FoundGroup[] => {
    const firstOf = new Map<string, Document>();
    for (const document of bucket.sort(byDateThenRow)) {
      if (!firstOf.has(document.agency)) firstOf.set(document.agency, document);
    }
    const documents = [...firstOf.values()];
    return documents.length < 2 ? [] : [{ grade: "two bodies", test: "same invoice at two bodies", documents }];
  });
}

/** Series without the payments that a group of one body holds: those are looked into, not set aside. */
function regularOf(series: readonly (readonly Document[])[], groups: readonly FoundGroup[]): Duplicates["regular"] {
  const grouped = new Set(groups.filter(({ grade }) => grade !== "two bodies").flatMap(({ documents }) => documents));
  return series
    .map((run) => run.filter((document) => !grouped.has(document)).map(asPayment))
    .filter(({ length }) => length > 0);
}

function byGradeThenSize(a: DuplicateGroup, b: DuplicateGroup): number {
  const grades = DUPLICATE_GRADES.indexOf(a.grade) - DUPLICATE_GRADES.indexOf(b.grade);
  return grades || b.atRiskPence - a.atRiskPence || a.payments[0]!.rows[0]! - b.payments[0]!.rows[0]!;
}
