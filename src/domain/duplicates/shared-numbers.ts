import type { Documents } from "./gather-documents.ts";

/** The number is that of invoices of several amounts. */
const SEVERAL = -1;

/**
 * Says whether an invoice number is also that of another invoice of its supplier, of another amount, at whatever body. A supplier
 * gives a number once: where the next number is another invoice's, the one that bears it beside it was mistyped.
 *
 * Cost: the invoices of suppliers that are asked about, once.
 */
export class SharedNumbers {
  private readonly documents: Documents;
  private readonly invoicesOf: ReadonlyMap<number, readonly number[]>;
  private readonly amounts = new Map<number, ReadonlyMap<number, number>>();

  /** @param invoicesOf - supplier -> its documents that have a number. */
  constructor(documents: Documents, invoicesOf: ReadonlyMap<number, readonly number[]>) {
    this.documents = documents;
    this.invoicesOf = invoicesOf;
  }

  isOfAnother(document: number): boolean {
    const { supplier, invoice } = this.documents;
    let amounts = this.amounts.get(supplier[document]!);
    if (!amounts) this.amounts.set(supplier[document]!, (amounts = this.amountsOf(supplier[document]!)));
    return amounts.get(invoice[document]!) === SEVERAL;
  }

  private amountsOf(supplier: number): ReadonlyMap<number, number> {
    const { invoice, pence } = this.documents;
    const amounts = new Map<number, number>();
    for (const d of this.invoicesOf.get(supplier) ?? []) {
      const known = amounts.get(invoice[d]!);
      amounts.set(invoice[d]!, known === undefined || known === pence[d] ? pence[d]! : SEVERAL);
    }
    return amounts;
  }
}
