import { foldName } from "../place/match-agency.ts";
import type { Payment, PaymentColumns } from "./duplicates.ts";
import { tidyPayee } from "./tidy-payee.ts";
import { tidyReference } from "./tidy-reference.ts";

/** One payment as it is tested: the lines of one document added together, or a line by itself. */
export interface Document {
  readonly rows: readonly number[];
  pence: number;
  readonly agency: string;
  readonly source: string;
  readonly payee: string;
  /** Tidied; "" where it is a placeholder or a dummy. */
  readonly reference: string;
  /** The reference where it is known to be the supplier's invoice number; "" else. */
  readonly invoice: string;
  /** Excel serial; NaN = none. */
  readonly date: number;
}

/**
 * Puts the lines of one document together: same source, payee, reference and payment date, as they are written. Two dates are
 * two documents. A line without a true reference or a date stands by itself.
 *
 * @param entries - lines to be tested, in order.
 * @source method.md, Duplicate payments: "Document"
 */
export function gatherDocuments(columns: PaymentColumns, entries: readonly number[]): Document[] {
  const linesOf = new Map<string, number[]>();
  for (const i of entries) {
    const key = documentKey(columns, i);
    const lines = linesOf.get(key);
    if (lines) lines.push(i);
    else linesOf.set(key, [i]);
  }
  return Array.from(linesOf.values(), (rows) => documentOf(columns, rows));
}

/** A single line, for tests that look at lines. */
export function documentOf(columns: PaymentColumns, rows: readonly number[]): Document {
  const first = rows[0]!;
  const kind = columns.referenceKind[first]!;
  const reference = kind === "dummy" ? "" : tidyReference(columns.reference[first]!);
  return {
    rows,
    pence: rows.reduce((sum, i) => sum + columns.amountPence[i]!, 0),
    agency: columns.agency[first]!,
    source: columns.source[first]!,
    payee: tidyPayee(columns.payee[first]!),
    reference,
    invoice: kind === "supplier" ? reference : "",
    date: columns.date[first]!,
  };
}

function documentKey(columns: PaymentColumns, i: number): string {
  const reference = columns.reference[i]!;
  const hasNumber = columns.referenceKind[i] !== "dummy" && tidyReference(reference) !== "";
  if (!hasNumber || Number.isNaN(columns.date[i])) return String(i);
  const parts = [columns.agency[i]!, columns.source[i]!, foldName(columns.payee[i]!), reference.toUpperCase()];
  return joinKey(...parts, String(columns.date[i]));
}

/** The earliest first: by date, those without one last, then by row. */
export function byDateThenRow(a: Document, b: Document): number {
  return dayOf(a) - dayOf(b) || a.rows[0]! - b.rows[0]!;
}

function dayOf({ date }: Document): number {
  return Number.isNaN(date) ? Number.MAX_SAFE_INTEGER : date;
}

export function asPayment({ rows, pence }: Document): Payment {
  return { rows, pence };
}

/** Parts of a key that cannot run into one another. */
export function joinKey(...parts: readonly (string | number)[]): string {
  return parts.join("\u001f");
}

/** Documents by key, each list in the order given. */
export function groupBy(
  documents: Iterable<Document>,
  keyOf: (document: Document) => string,
): ReadonlyMap<string, Document[]> {
  const groups = new Map<string, Document[]>();
  for (const document of documents) {
    const key = keyOf(document);
    const group = groups.get(key);
    if (group) group.push(document);
    else groups.set(key, [document]);
  }
  return groups;
}

/** Documents that share a key with another; those with none ("") are left out. */
export function bucketsOf(documents: Iterable<Document>, keyOf: (document: Document) => string): Document[][] {
  return [...groupBy(documents, keyOf)].flatMap(([key, bucket]) => (key === "" || bucket.length < 2 ? [] : [bucket]));
}
