import type { Unit } from "../place/registers.ts";
import { halfAPenny } from "./half-a-penny.ts";

/** What the rows above add up to, in the file's unit: the whole, and each block since an earlier subtotal. */
export class RunningSums {
  private readonly dust: number;
  private whole = 0;
  private lines = 0;
  /** Sum and number of lines at the start and at each subtotal. */
  private readonly marks: { readonly sum: number; readonly lines: number }[] = [{ sum: 0, lines: 0 }];

  /** @param unit - of the amounts. */
  constructor(unit: Unit) {
    this.dust = halfAPenny(unit);
  }

  addLine(amount: number): void {
    this.whole += amount;
    this.lines++;
  }

  markSubtotal(): void {
    this.marks.push({ sum: this.whole, lines: this.lines });
  }

  /** The amount is the sum of all lines so far, of which there are at least two. */
  isWhole(amount: number): boolean {
    return this.lines > 1 && this.isSame(amount, this.whole);
  }

  /** The amount is the sum of the lines since a subtotal above, of which there are at least `fewest`. */
  isBlock(amount: number, fewest: number): boolean {
    return this.marks.some((mark) => this.lines - mark.lines >= fewest && this.isSame(amount, this.whole - mark.sum));
  }

  private isSame(a: number, b: number): boolean {
    return Math.abs(a - b) < this.dust;
  }
}
