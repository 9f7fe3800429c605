import { codeColumn } from "#domain/columns/coded";
import type { PaymentColumns } from "#domain/duplicates/duplicates";
import type { Reference } from "./invoice-books.ts";

/** A payment as it is made up. */
export interface DraftLine {
  readonly body: number;
  /** Of `names`. */
  readonly name: number;
  readonly reference: Reference;
  /** Excel serial. */
  readonly day: number;
  readonly purpose: string;
  readonly pence: number;
}

/** Lines in columns while they are made up: a million row objects would take longer than what is to be measured. */
export class LedgerDraft {
  private readonly body: number[] = [];
  private readonly name: number[] = [];
  private readonly reference: Reference[] = [];
  private readonly day: number[] = [];
  private readonly purpose: string[] = [];
  private readonly pence: number[] = [];

  get size(): number {
    return this.body.length;
  }
  /** @returns the place of the line. */
  add(line: DraftLine): number {
    this.body.push(line.body);
    this.name.push(line.name);
    this.reference.push(line.reference);
    this.day.push(line.day);
    this.purpose.push(line.purpose);
    this.pence.push(line.pence);
    return this.size - 1;
  }
  at(i: number): DraftLine {
    return {
      body: this.body[i] ?? 0,
      name: this.name[i] ?? 0,
      reference: this.reference[i] ?? { text: "" },
      day: this.day[i] ?? 0,
      purpose: this.purpose[i] ?? "",
      pence: this.pence[i] ?? 0,
    };
  }
  /** Row -> name. @param order - row -> place of the line. */
  namesIn(order: Int32Array): Int32Array {
    return order.map((i) => this.name[i] ?? 0);
  }
  /** The lines as sources hold them, in another order. */
  columns(order: Int32Array, bodies: readonly string[], names: readonly string[]): PaymentColumns {
    const ofEach = <T>(take: (i: number) => T): T[] => Array.from(order, take);
    return {
      size: this.size,
      agency: ofEach((i) => bodies[this.body[i] ?? 0] ?? ""),
      source: ofEach((i) => `S${String((this.body[i] ?? 0) + 1).padStart(2, "0")}`),
      payee: ofEach((i) => names[this.name[i] ?? 0] ?? ""),
      reference: oneOfEach(ofEach((i) => this.reference[i]?.text ?? "")),
      referenceKind: ofEach(() => "supplier"),
      date: Float64Array.from(order, (i) => this.day[i] ?? Number.NaN),
      purpose: ofEach((i) => this.purpose[i] ?? ""),
      amountPence: Float64Array.from(order, (i) => this.pence[i] ?? 0),
    };
  }
}

/** Equal texts as one object, as a reader of files hands them out. */
function oneOfEach(texts: readonly string[]): string[] {
  const { codes, words } = codeColumn(texts);
  return Array.from(codes, (code) => words[code] ?? "");
}
