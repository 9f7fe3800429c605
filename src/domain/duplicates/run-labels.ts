import { type CodedPayments, NO_DAY } from "./code-payments.ts";
import { findBuckets, membersOf } from "./kernels/find-buckets.ts";

/** Two suppliers may number alike by chance, on one day too; three hardly ever do. */
const FEWEST_PAYEES = 3;
/** More references than a workbook can hold; with an agency a key still is a whole number that is exact. */
const MOST_REFERENCES = 2 ** 26;

const FIGURES_ALONE = /^\d+$/;

/**
 * Takes the names of payment runs out of the invoice numbers: `25MAY-21JUN` for all care homes, `SBS 23Jun15` for all schools.
 * They stand in the column of the suppliers' numbers, but several payees bear one of them on one day: it is the body's own,
 * and that two payments share it says nothing. The lines of a payee under it stay one document.
 *
 * Figures alone are a name on such a day and no other: `2` is the second invoice of many a supplier.
 *
 * Cost: O(n).
 */
export function withoutRunLabels(payments: CodedPayments): CodedPayments {
  const { agency, invoice } = payments;
  const { named, labels } = findRunLabels(payments);
  if (!named.includes(1)) return payments;
  const isLabel = (code: number, i: number): boolean => named[i] === 1 || labels.has(keyOf(agency[i]!, code));
  return { ...payments, invoice: invoice.map((code, i) => (isLabel(code, i) ? -1 : code)) };
}

interface RunLabels {
  /** 1 = the payment bears one on its day. Shape: payments. */
  readonly named: Uint8Array;
  /** Keys of body and number that are one on whatever day. */
  readonly labels: ReadonlySet<number>;
}

function findRunLabels({ size, agency, supplier, invoice, day, reference }: CodedPayments): RunLabels {
  const dated = Int32Array.from(invoice.keys()).filter(
    (i) => invoice[i]! >= 0 && supplier[i]! >= 0 && day[i] !== NO_DAY,
  );
  const days = findBuckets(dated, [invoice, day, agency]);
  const named = new Uint8Array(size);
  const labels = new Set<number>();
  for (let bucket = 0; bucket < days.count; bucket++) {
    const members = membersOf(days, bucket);
    if (members.length < FEWEST_PAYEES || !haveSeveral(members, supplier)) continue;
    for (const i of members) named[i] = 1;
    const number = invoice[members[0]!]!;
    if (!FIGURES_ALONE.test(reference.words[number]!)) labels.add(keyOf(agency[members[0]!]!, number));
  }
  return { named, labels };
}

function haveSeveral(members: Int32Array, supplier: Int32Array): boolean {
  const payees = new Set<number>();
  for (const i of members) payees.add(supplier[i]!);
  return payees.size >= FEWEST_PAYEES;
}

function keyOf(agency: number, invoice: number): number {
  return agency * MOST_REFERENCES + invoice;
}
