import { serialOf } from "#domain/dates/serial";
import type { Dice } from "./dice.ts";
import { InvoiceBooks } from "./invoice-books.ts";
import { type DraftLine, LedgerDraft } from "./ledger-draft.ts";
import type { Suppliers } from "./name-suppliers.ts";
import { PURPOSES } from "./supplier-words.ts";

export const BODIES = 40;
const FIRST_DAY = serialOf(2022, 4, 1) ?? 0;
export const DAYS = 3 * 365;
const WITHHELD = ["REDACTED PERSONAL DATA", "Redacted", "Name withheld", "Foster Carer"] as const;
const NO_NUMBERS = ["P CARD", "CHAPS", "", "n/a", "BACS"] as const;

/** Lines while they are made up, and which of them are payments that stand for themselves. */
export class Payer {
  readonly lines = new LedgerDraft();
  /** Lines that nothing like them was made up beside: those that may be paid twice. */
  readonly plain: number[] = [];
  /** Lines that stand among others of their payee and amount. */
  readonly series: number[] = [];
  /** Invoices of several lines. */
  readonly ofLines: (readonly number[])[] = [];
  readonly suppliers: Suppliers;
  readonly books: InvoiceBooks;
  readonly dice: Dice;
  private readonly withheld: readonly number[];

  /** @param withheld - names that stand for no supplier, after those of the suppliers. */
  constructor(dice: Dice, suppliers: Suppliers) {
    this.dice = dice;
    this.suppliers = suppliers;
    this.books = new InvoiceBooks(dice);
    this.withheld = WITHHELD.map((_, at) => suppliers.names.length + at);
  }
  static readonly withheldNames: readonly string[] = WITHHELD;

  /** One invoice of one line. */
  invoice(at: number): void {
    this.plain.push(this.lines.add(this.lineAt(at)));
  }
  /** One invoice over several cost centres. */
  invoiceOfLines(at: number): void {
    const first = this.lineAt(at);
    const lines = Array.from({ length: 2 + this.dice.below(4) }, () =>
      this.lines.add({ ...first, purpose: this.dice.pick(PURPOSES), pence: this.pence() }),
    );
    this.ofLines.push(lines);
  }
  /** A rent, a placement, a contract: the same every week or month, each with the invoice after the last. */
  regular(at: number): void {
    const period = this.dice.pick([7, 14, 28, 30.4, 30.4, 30.4, 91]);
    const first = this.lineAt(at);
    const times = 3 + this.dice.below(12);
    const supplier = this.supplierOf(first.name);
    for (let time = 0; time < times; time++) {
      const slack = this.dice.below(3) - 1;
      const day = first.day + Math.round(time * period) + slack;
      this.series.push(this.lines.add({ ...first, day, reference: this.books.issue(supplier, day, 1) }));
    }
  }
  /** A week of taxi journeys or a month of one care home's residents: many lines of one invoice say the same. */
  runOfLines(at: number): void {
    const first = { ...this.lineAt(at), purpose: this.dice.pick(["Home to school transport", "Residential care"]) };
    const prices = Array.from({ length: 1 + this.dice.below(3) }, () => 1000 + this.dice.below(90_000));
    for (let left = 4 + this.dice.below(16); left > 0; left--)
      this.lines.add({ ...first, pence: this.dice.pick(prices) });
  }
  /** What has a price: the same amount, whenever it is bought within half a year or so. */
  priceList(at: number): void {
    const first = this.lineAt(at);
    const days = Array.from({ length: 3 + this.dice.below(6) }, () => first.day + this.dice.below(200));
    for (const day of days.sort((a, b) => a - b)) {
      const reference = this.books.issue(this.supplierOf(first.name), day);
      this.series.push(this.lines.add({ ...first, day, reference }));
    }
  }
  /** The same bought once more some weeks later: two invoices, each with a number of its own. */
  repeatOrder(at: number): void {
    const first = this.lineAt(at);
    this.lines.add(first);
    const day = first.day + 1 + this.dice.below(60);
    this.lines.add({ ...first, day, reference: this.books.issue(this.supplierOf(first.name), day) });
  }
  /** Several invoices of one amount on one day, numbered one after the other. */
  consecutive(at: number): void {
    const first = this.lineAt(at);
    for (let left = 2 + this.dice.below(4); left > 0; left--) {
      this.lines.add({ ...first, reference: this.books.issue(this.supplierOf(first.name), first.day, 1) });
    }
  }
  withheldPayee(at: number): void {
    const pence = this.dice.pick([20_000, 35_000, 42_350, 60_000]);
    this.lines.add({ ...this.lineAt(at), name: this.dice.pick(this.withheld), pence });
  }
  withoutNumber(at: number): void {
    this.lines.add({ ...this.lineAt(at), reference: { text: this.dice.pick(NO_NUMBERS) } });
  }
  credit(at: number): void {
    const line = this.lineAt(at);
    this.lines.add({ ...line, pence: -line.pence });
  }

  /** @param at - how far the years are gone, 0-1. */
  private lineAt(at: number): DraftLine {
    const supplier = Math.floor(this.suppliers.count * this.dice.roll() ** 2.6);
    const names = this.suppliers.namesOf[supplier] ?? [];
    const day = FIRST_DAY + Math.floor(at * DAYS);
    return {
      body: Math.floor(BODIES * this.dice.roll() ** 1.7),
      name: (this.dice.chance(0.75) ? names[0] : this.dice.pick(names)) ?? 0,
      reference: this.books.issue(supplier, day),
      day,
      purpose: this.dice.pick(PURPOSES),
      pence: this.pence(),
    };
  }
  /** Many small, few large; some round. */
  private pence(): number {
    const pence = Math.max(100, Math.round(Math.exp(6.3 + 1.9 * this.dice.bell()) * 100));
    return this.dice.chance(0.06) ? Math.max(5000, Math.round(pence / 5000) * 5000) : pence;
  }
  supplierOf(name: number): number {
    return this.suppliers.supplierOf[name] ?? -1;
  }
}
