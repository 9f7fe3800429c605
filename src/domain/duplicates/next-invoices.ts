import { daysBetween, type Documents } from "./gather-documents.ts";
import { datedInvoices, InvoiceTurns } from "./invoice-turns.ts";
import { stepBetween } from "./number-chains.ts";
import { SharedNumbers } from "./shared-numbers.ts";

/** The last figure alone differs: it may be a slip, or the invoice after next. */
const LARGEST_STEP = 9;
/** The next order of the same thing does not come sooner. */
const SOON = 14;

/** How two payments of one payee and amount stand among the others of that amount. */
export interface Standing {
  /** The two numbers belong to a chain of numbers that follow one another. */
  readonly inChain: boolean;
  /** There are no more than these two. */
  readonly isPair: boolean;
  /** Two neighbouring figures of the number changed places. */
  readonly isSwapped: boolean;
}

/** Says whether two equal payments are invoices that the supplier wrote one after the other, rather than one with a slip. */
export class NextInvoices {
  private readonly documents: Documents;
  private readonly turns: InvoiceTurns;
  private readonly shared: SharedNumbers;

  constructor(documents: Documents, entries: Int32Array) {
    this.documents = documents;
    const invoices = datedInvoices(documents, entries);
    this.turns = new InvoiceTurns(documents, invoices);
    this.shared = new SharedNumbers(documents, invoices);
  }

  /**
   * Numbered as the supplier's next invoices are: upwards with the days, closely or as its other invoices tell. Of two alone,
   * within a fortnight, that is too soon for the next order of the same amount, unless the supplier wrote others between them;
   * for two figures that changed places it is too soon whatever it wrote. A number that is another invoice's is no next one.
   *
   * @param a - bears an invoice number. @param b - another, not earlier.
   */
  areNext(a: number, b: number, standing: Standing): boolean {
    return this.areNumberedNext(a, b, standing) && !this.shared.isOfAnother(a) && !this.shared.isOfAnother(b);
  }

  private areNumberedNext(a: number, b: number, standing: Standing): boolean {
    const days = daysBetween(this.documents, a, b);
    const isClose = this.areClose(a, b, days);
    // The amount was paid on one day alone, and there twice: nothing says that the numbers count on.
    if (days === 0) return isClose && !(standing.isSwapped && isAlone(standing));
    return days > SOON ? isClose || this.turns.areInTurn(a, b) : this.areSoonNext(a, b, { ...standing, isClose });
  }

  /** The supplier wrote other invoices too: its numbers count, whatever they tell of these. */
  areOfMany(a: number, b: number): boolean {
    return this.turns.wroteOthers(a, b);
  }

  private areSoonNext(a: number, b: number, standing: Standing & { readonly isClose: boolean }): boolean {
    if (standing.isClose && !isAlone(standing)) return true;
    return !standing.isSwapped && this.areToldNext(a, b, standing.isClose);
  }

  /** Its other invoices tell. Of close numbers that are in turn one may be mistyped still, unless another lies between. */
  private areToldNext(a: number, b: number, isClose: boolean): boolean {
    return isClose ? this.turns.wentOnBetween(a, b) : this.turns.areInTurn(a, b);
  }

  private areClose(a: number, b: number, days: number): boolean {
    const { invoice, payments } = this.documents;
    const [one, other] = [a, b].map((d) => payments.reference.words[invoice[d]!]!);
    const step = stepBetween(one!, other!);
    return days === 0 ? Math.abs(step) <= LARGEST_STEP : step > 0 && step <= LARGEST_STEP;
  }
}

/** No other payments of the amount, and no numbers that follow one another. */
function isAlone({ isPair, inChain }: Standing): boolean {
  return isPair && !inChain;
}
