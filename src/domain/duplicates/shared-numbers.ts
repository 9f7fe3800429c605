import type { Documents } from "./gather-documents.ts";

/** A number that more payments bear than these two is an account's or a contract's, and no slip. */
const MOST_PAYMENTS = 2;

/** The payments that bear one number. */
interface Bearers {
  payments: number;
  readonly pence: number;
  differ: boolean;
}

/**
 * Says whether an invoice number is also that of another invoice of its supplier, of another amount, at whatever body. A supplier
 * gives a number once: where the next number is another invoice's, the one that bears it beside it was mistyped.
 *
 * Cost: the invoices of suppliers that are asked about, once.
 */
export class SharedNumbers {
  private readonly documents: Documents;
  private readonly invoicesOf: ReadonlyMap<number, readonly number[]>;
  private readonly numbers = new Map<number, ReadonlyMap<number, Bearers>>();

  /** @param invoicesOf - supplier -> its documents that have a number. */
  constructor(documents: Documents, invoicesOf: ReadonlyMap<number, readonly number[]>) {
    this.documents = documents;
    this.invoicesOf = invoicesOf;
  }

  isOfAnother(document: number): boolean {
    const { supplier, invoice } = this.documents;
    let numbers = this.numbers.get(supplier[document]!);
    if (!numbers) this.numbers.set(supplier[document]!, (numbers = this.numbersOf(supplier[document]!)));
    const bearers = numbers.get(invoice[document]!);
    return bearers?.differ === true && bearers.payments <= MOST_PAYMENTS;
  }

  private numbersOf(supplier: number): ReadonlyMap<number, Bearers> {
    const { invoice, pence } = this.documents;
    const numbers = new Map<number, Bearers>();
    for (const d of this.invoicesOf.get(supplier) ?? []) {
      const bearers = numbers.get(invoice[d]!);
      if (bearers) {
        bearers.payments++;
        bearers.differ ||= bearers.pence !== pence[d];
      } else numbers.set(invoice[d]!, { payments: 1, pence: pence[d]!, differ: false });
    }
    return numbers;
  }
}
