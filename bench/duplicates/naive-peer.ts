import { NO_DAY } from "#domain/duplicates/code-payments";
import type { Documents } from "#domain/duplicates/gather-documents";

/** A payment as most programs would hold it. */
export interface PaymentRecord {
  readonly agency: string;
  readonly supplier: number;
  readonly invoice: string;
  readonly day: number;
  readonly pence: number;
}

/** Documents as row objects, before anything is timed. */
export function recordsOf({ size, agency, supplier, invoice, day, pence, payments }: Documents): PaymentRecord[] {
  return Array.from({ length: size }, (_, d) => ({
    agency: String(agency[d]),
    supplier: supplier[d] ?? -1,
    invoice: payments.reference.words[invoice[d] ?? -1] ?? "",
    day: day[d] ?? NO_DAY,
    pence: pence[d] ?? 0,
  }));
}

/** How many invoices stand with two bodies, the plain way: a Map over text keys. */
export function naiveInvoicesAtTwoBodies(records: readonly PaymentRecord[]): number {
  const bodiesOf = new Map<string, Set<string>>();
  for (const { agency, supplier, invoice, pence } of records) {
    if (invoice === "" || pence <= 0) continue;
    const key = `${supplier}|${invoice}|${pence}`;
    const bodies = bodiesOf.get(key);
    if (bodies) bodies.add(agency);
    else bodiesOf.set(key, new Set([agency]));
  }
  return [...bodiesOf.values()].filter(({ size }) => size > 1).length;
}

/** How many credits take a payment back, the plain way. */
export function naiveReversals(records: readonly PaymentRecord[]): number {
  const paymentsOf = new Map<string, PaymentRecord[]>();
  for (const record of records) {
    if (record.pence <= 0) continue;
    const key = `${record.agency}|${record.supplier}|${record.pence}`;
    const payments = paymentsOf.get(key);
    if (payments) payments.push(record);
    else paymentsOf.set(key, [record]);
  }
  let pairs = 0;
  for (const credit of records) {
    if (credit.pence >= 0) continue;
    const payments = paymentsOf.get(`${credit.agency}|${credit.supplier}|${-credit.pence}`) ?? [];
    const at = bestOf(payments, credit);
    if (at < 0) continue;
    payments.splice(at, 1);
    pairs++;
  }
  return pairs;
}

function bestOf(payments: readonly PaymentRecord[], credit: PaymentRecord): number {
  const isBefore = ({ day }: PaymentRecord): boolean => day !== NO_DAY && credit.day !== NO_DAY && day <= credit.day;
  const same = payments.findLastIndex(
    (one) => credit.invoice !== "" && one.invoice === credit.invoice && isBefore(one),
  );
  return same >= 0 ? same : payments.findLastIndex((one) => isBefore(one) && areRelated(one.invoice, credit.invoice));
}

function areRelated(a: string, b: string): boolean {
  if (a === "" || b === "") return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.includes(short);
}
