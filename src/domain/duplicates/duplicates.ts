import type { ReferenceKind } from "../place/registers.ts";
import type { Reason } from "./reasons.ts";

/** How strongly two payments are alike, strongest first; `two bodies` is a class of its own, never added to the others. */
export const DUPLICATE_GRADES = ["strong", "two bodies", "probable", "possible"] as const;
export type DuplicateGrade = (typeof DUPLICATE_GRADES)[number];

/** What made them alike. */
export type DuplicateTest =
  /** Payee, invoice number once tidied, amount. */
  | "same invoice"
  /** The same, but three bills or more bear the number: it is that of an account, a contract or an order. */
  | "same account"
  | "same invoice at two bodies"
  /** Payee and amount within a fortnight at two bodies, each with a number of its own. */
  | "same amount at two bodies"
  /** Payee and amount; one number has an end that the other has not. */
  | "number with suffix"
  /** Payee and amount; one figure or letter of the number differs, or is left out. */
  | "one digit differs"
  /** The same, but as the numbers of two invoices of a supplier that writes many: by the last figure, counted up, of one day. */
  | "number counts on"
  | "leading nought"
  /** Payee and invoice number; amounts as 1 to 1.2. */
  | "net and gross"
  /** Invoice number and amount; one payee under two spellings. */
  | "supplier variant"
  /** Invoice number and amount; two payee accounts. */
  | "two accounts"
  /** Two neighbouring figures changed places: in the number, in the amount, or in both on the same day. */
  | "number swapped"
  | "amount swapped"
  | "both swapped"
  /** Payee and invoice number; one figure of the amount differs. */
  | "amount mistyped"
  /** Payee and invoice number; amounts no more than a few pence apart. */
  | "amount near"
  /** Payee, amount and day; the references are placeholders or the body's own document numbers. */
  | "same day"
  /** Payee and amount within days, another number; the payee is not used to being paid this amount. */
  | "another number"
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
  /** The supplier that each payee's name was found to be: one code, one supplier; -1 = its name alone tells. */
  readonly payeeGroup?: Int32Array;
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
  /** In what the first two agree and in what they differ, part by part. */
  readonly reasons: readonly Reason[];
  /** The payment run that stands there again, of which this is one: findings of one run are one question. null = by itself. */
  readonly run: number | null;
}

/** A payment with the credit that takes it back. */
export interface Reversal {
  readonly payment: Payment;
  readonly credit: Payment;
  /** The payment made again after the credit: it stands for itself, and is no duplicate of the one taken back. */
  readonly again: Payment | null;
}

/** Why payments that look alike are no finding. */
export const ASIDE_REASONS = [
  /** Equal payments at equal intervals. */
  "regular payments",
  /** Many lines of one document say the same: journeys, residents. */
  "lines of a run",
  /** Invoices of one amount, numbered one after the other, or as the supplier's other invoices are. */
  "consecutive invoices",
  /** An amount that this payee is paid again and again. */
  "usual price",
  /** A payee that is often paid one amount several times on one day. */
  "several a day",
] as const;
export type AsideReason = (typeof ASIDE_REASONS)[number];

/** Payments, or equal lines of one, that would be a finding but for the reason. */
export interface SetAside {
  readonly reason: AsideReason;
  /** By date, then row. Of a run each line by itself. */
  readonly payments: readonly Payment[];
  readonly pence: number;
}

/** Why a payment that was read is held against no other. `set aside`: alike for a reason other than that it recurs. */
export const ASIDE_STATES = ["recurring", "set aside", "reversal", "published twice", "not testable"] as const;
export type AsideState = (typeof ASIDE_STATES)[number];

/** What became of each row; every row is in one state. */
export const PAYMENT_STATES = ["tested", ...ASIDE_STATES] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** Rows and what they come to. */
export interface RowsAndPence {
  readonly rows: number;
  readonly pence: number;
}

/** Rows by state: the states together are all that was read (check H1). */
export interface PaymentTally extends Readonly<Record<PaymentState, RowsAndPence>> {
  readonly read: RowsAndPence;
  /** Among the tested: credits that no payment answers. */
  readonly openCredits: RowsAndPence;
}

/** What was found in the payments of a place. */
export interface Duplicates {
  readonly groups: readonly DuplicateGroup[];
  /** Equal payments at equal intervals, each list by date. */
  readonly regular: readonly (readonly Payment[])[];
  /** All that would be a finding but for a reason; regular payments are among them. */
  readonly setAside: readonly SetAside[];
  readonly reversals: readonly Reversal[];
  /** Credits that took back a part of a payment, with what is left of it. */
  readonly partCredits: readonly { readonly payment: Payment; readonly credit: Payment }[];
  /** Entries whose payee is withheld or not named. */
  readonly notTestable: readonly number[];
  /** Entries with a payee, but with neither a date nor an invoice number to compare. */
  readonly nothingToCompare: readonly number[];
  /** The same payment in two files: the one kept, and the one that is there again. */
  readonly republished: readonly { readonly kept: Payment; readonly again: Payment }[];
  readonly tally: PaymentTally;
}
