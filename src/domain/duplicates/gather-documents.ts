import { type CodedPayments, NO_DAY } from "./code-payments.ts";
import { findBuckets, membersOf } from "./kernels/find-buckets.ts";
import type { Payment } from "./duplicates.ts";

/**
 * Payments as they are tested: the lines of one document added together, or a line by itself. In columns, in the order of
 * date, then row, those without a date last: of any two, the one with the smaller place is the earlier. -1 = none.
 */
export interface Documents {
  readonly size: number;
  /** Lines of document d are `lines[lineStart[d]] … lines[lineStart[d + 1] - 1]`, entries of the columns. */
  readonly lineStart: Int32Array;
  readonly lines: Int32Array;
  /** Lessened by part credits. */
  readonly pence: Float64Array;
  readonly agency: Int32Array;
  readonly source: Int32Array;
  readonly supplier: Int32Array;
  readonly spelling: Int32Array;
  /** The name of the payee as it is written. */
  readonly written: Int32Array;
  readonly reference: Int32Array;
  readonly invoice: Int32Array;
  /** Excel serial, or NO_DAY. */
  readonly day: Int32Array;
  readonly payments: CodedPayments;
}

/**
 * Puts the lines of one document together: same source, payee, reference and payment date, as they are written. Two dates are
 * two documents. A line without a true reference or a date stands by itself.
 *
 * @param entries - lines to be tested, in order.
 * @source method.md, Duplicate payments: "Document"
 */
export function gatherDocuments(payments: CodedPayments, entries: Int32Array): Documents {
  const firstOf = firstLines(payments, entries);
  const firsts = inOrder(
    payments,
    entries.filter((i) => firstOf[i] === i),
  );
  const of = (column: Int32Array): Int32Array => firsts.map((line) => column[line]!);
  return {
    size: firsts.length,
    ...addLines(payments, { entries, firsts, firstOf }),
    agency: of(payments.agency),
    source: of(payments.source),
    supplier: of(payments.supplier),
    spelling: of(payments.spelling.codes),
    written: of(payments.payee.codes),
    reference: of(payments.reference.codes),
    invoice: of(payments.invoice),
    day: of(payments.day),
    payments,
  };
}

/** Entry -> the first line of its document. */
function firstLines({ agency, source, name, written, day, size }: CodedPayments, entries: Int32Array): Int32Array {
  const firstOf = new Int32Array(size).fill(-1);
  for (const i of entries) firstOf[i] = i;
  const numbered = entries.filter((i) => written[i]! >= 0 && day[i] !== NO_DAY);
  const found = findBuckets(numbered, [written, day, name, source, agency]);
  for (let bucket = 0; bucket < found.count; bucket++) {
    const members = membersOf(found, bucket);
    for (const i of members) firstOf[i] = members[0]!;
  }
  return firstOf;
}

/** More lines than a workbook can hold; with a day it still is a whole number that is exact. */
const MOST_LINES = 2 ** 26;

/** By date, then row. One number sorted as a number: a comparing function would take five times as long. */
function inOrder({ day }: CodedPayments, firsts: Int32Array): Int32Array {
  const keys = Float64Array.from(firsts, (i) => Math.min(day[i]!, MOST_LINES - 1) * MOST_LINES + i);
  return Int32Array.from(keys.sort(), (key) => key % MOST_LINES);
}

interface Gathered {
  readonly entries: Int32Array;
  readonly firsts: Int32Array;
  readonly firstOf: Int32Array;
}

function addLines(
  payments: CodedPayments,
  { entries, firsts, firstOf }: Gathered,
): Pick<Documents, "lineStart" | "lines" | "pence"> {
  const documentOf = new Int32Array(payments.size);
  firsts.forEach((line, document) => (documentOf[line] = document));
  const pence = new Float64Array(firsts.length);
  const lineStart = new Int32Array(firsts.length + 1);
  for (const i of entries) {
    const document = documentOf[firstOf[i]!]!;
    pence[document]! += payments.pence[i]!;
    lineStart[document + 1]!++;
  }
  for (let document = 0; document < firsts.length; document++) lineStart[document + 1]! += lineStart[document]!;
  const lines = new Int32Array(entries.length);
  const filled = lineStart.slice();
  for (const i of entries) lines[filled[documentOf[firstOf[i]!]!]!++] = i;
  return { lineStart, lines, pence };
}

export function linesOf({ lineStart, lines }: Documents, document: number): Int32Array {
  return lines.subarray(lineStart[document], lineStart[document + 1]);
}

export function asPayment(documents: Documents, document: number): Payment {
  return { rows: Array.from(linesOf(documents, document)), pence: documents.pence[document]! };
}

/** Days from the one to the other; Infinity where a date is not known. */
export function daysBetween({ day }: Documents, a: number, b: number): number {
  return day[a] === NO_DAY || day[b] === NO_DAY ? Infinity : Math.abs(day[a]! - day[b]!);
}
