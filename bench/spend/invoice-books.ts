import type { Dice } from "./dice.ts";

/** What an invoice bears: empty until it is numbered. */
export interface Reference {
  text: string;
}

interface Issued {
  readonly supplier: number;
  /** Excel serial. */
  readonly day: number;
  readonly step: number;
  readonly reference: Reference;
}

const STYLES: readonly ((number: number, supplier: number) => string)[] = [
  (n) => `INV-${String(n)}`,
  (n) => String(n),
  (n) => `SI${String(n).padStart(7, "0")}`,
  (n, supplier) => `${String(10 + (supplier % 80))}/${String(n)}`,
  (n) => `A${String(n)}`,
];

/**
 * Every supplier numbers its own invoices, in its own way, in the order of their days, each a little above the one before: what
 * comes weeks later has a number above all that was bought meanwhile. So numbers are given when all invoices are known.
 */
export class InvoiceBooks {
  private readonly issued: Issued[] = [];
  private readonly last = new Map<number, number>();
  /** Of each supplier, day by day. */
  private readonly numbers = new Map<number, { readonly day: number; readonly number: number }[]>();
  private readonly borne = new Set<string>();
  private readonly dice: Dice;

  constructor(dice: Dice) {
    this.dice = dice;
  }
  /** An invoice of this day, to be numbered. @param step - above the supplier's invoice before. */
  issue(supplier: number, day: number, step = 1 + this.dice.below(9)): Reference {
    const reference = { text: "" };
    this.issued.push({ supplier, day, step, reference });
    return reference;
  }
  /** Numbers all that were issued. */
  numberAll(): void {
    this.issued.sort((a, b) => a.day - b.day);
    for (const { supplier, day, step, reference } of this.issued) {
      const number = (this.last.get(supplier) ?? 100 + this.dice.below(90_000)) + step;
      this.last.set(supplier, number);
      const numbers = this.numbers.get(supplier) ?? [];
      this.numbers.set(supplier, numbers);
      numbers.push({ day, number });
      reference.text = this.bear(supplier, number);
    }
  }
  /** One more of this day, when all are numbered: the next number that nobody bears. */
  oneMore(supplier: number, day: number): Reference {
    const before = this.numbers.get(supplier)?.findLast((one) => one.day <= day);
    let number = (before?.number ?? this.last.get(supplier) ?? 100) + 1;
    while (this.borne.has(keyOf(supplier, number))) number++;
    return { text: this.bear(supplier, number) };
  }
  /** What another paper of the supplier bears, a statement or an order: above all its invoices. */
  otherPaper(supplier: number): Reference {
    const number = (this.last.get(supplier) ?? 100 + this.dice.below(90_000)) + 1 + this.dice.below(9);
    this.last.set(supplier, number);
    return { text: this.bear(supplier, number) };
  }

  private bear(supplier: number, number: number): string {
    this.borne.add(keyOf(supplier, number));
    const style = STYLES[supplier % STYLES.length] ?? String;
    return style(number, supplier);
  }
}

function keyOf(supplier: number, number: number): string {
  return `${String(supplier)} ${String(number)}`;
}
