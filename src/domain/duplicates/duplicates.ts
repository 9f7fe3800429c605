import type { ReferenceKind } from "../place/registers.ts";

/** How strongly two payments are alike, strongest first; `two bodies` is a class of its own, never added to the others. */
export const DUPLICATE_GRADES = ["strong", "two bodies", "probable", "possible"] as const;
export type DuplicateGrade = (typeof DUPLICATE_GRADES)[number];

/** What made them alike. */
export type DuplicateTest =
  /** Payee, invoice number once tidied, amount. */
  | "same invoice"
  | "same invoice at two bodies"
  /** Payee and amount; one number has an end that the other has not. */
  | "number with suffix"
  /** Payee and amount; one figure or letter of the number differs, or is left out. */
  | "one digit differs"
  | "leading nought"
  /** Payee and invoice number; amounts as 1 to 1.2. */
  | "net and gross"
  /** Invoice number and amount; two payee accounts. */
  | "two accounts"
  /** Two neighbouring figures changed places: in the number, in the amount, or in both on the same day. */
  | "number swapped"
  | "amount swapped"
  | "both swapped"
  /** Payee, amount and day; the references are placeholders or the body's own document numbers. */
  | "same day"
  /** Equal lines within one document. */
  | "repeat line";

/**
 * Payments as plain columns, one entry a line of a source, in the order of the sheets. Pence: payments > 0, credits < 0.
 * Text is as the source has it, trimmed.
 */
export interface PaymentColumns {
  readonly size: number;
  /** The body that paid: two names are two bodies. */
  readonly agency: readonly string[];
  /** The file: the same payment in two of them was published twice. */
  readonly source: readonly string[];
  readonly payee: readonly string[];
  readonly reference: readonly string[];
  readonly referenceKind: readonly ReferenceKind[];
  /** Excel serial; NaN where there is no date that can be read. */
  readonly date: Float64Array;
  readonly purpose: readonly string[];
  readonly amountPence: Float64Array;
}

/** A payment: the lines of one document, or one line. `rows` are entries of the columns. */
export interface Payment {
  readonly rows: readonly number[];
  /** After part credits. */
  readonly pence: number;
}

/** Payments that are alike. The first is the earliest by date, then row; the others are at risk. */
export interface DuplicateGroup {
  readonly grade: DuplicateGrade;
  readonly test: DuplicateTest;
  readonly payments: readonly Payment[];
  readonly atRiskPence: number;
}

/** A payment with the credit that takes it back. */
export interface Reversal {
  readonly payment: Payment;
  readonly credit: Payment;
}

/** What was found in the payments of a place. */
export interface Duplicates {
  readonly groups: readonly DuplicateGroup[];
  /** Equal payments at equal intervals, each list by date. */
  readonly regular: readonly (readonly Payment[])[];
  readonly reversals: readonly Reversal[];
  /** Entries whose payee is withheld or not named. */
  readonly notTestable: readonly number[];
  /** The same payment in two files: the one kept, and the one that is there again. */
  readonly republished: readonly { readonly kept: Payment; readonly again: Payment }[];
}
