import type { Dice } from "./dice.ts";

const STYLES: readonly ((number: number, supplier: number) => string)[] = [
  (n) => `INV-${String(n)}`,
  (n) => String(n),
  (n) => `SI${String(n).padStart(7, "0")}`,
  (n, supplier) => `${String(10 + (supplier % 80))}/${String(n)}`,
  (n) => `A${String(n)}`,
];

/** Every supplier numbers its own invoices, in its own way, each a little above the one before. */
export class InvoiceBooks {
  private readonly last: number[] = [];
  private readonly dice: Dice;

  constructor(dice: Dice) {
    this.dice = dice;
  }
  next(supplier: number, step = 1 + this.dice.below(9)): string {
    const number = (this.last[supplier] ?? 100 + this.dice.below(90_000)) + step;
    this.last[supplier] = number;
    const style = STYLES[supplier % STYLES.length] ?? String;
    return style(number, supplier);
  }
}
