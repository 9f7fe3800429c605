import type { Verdict } from "#domain/duplicate-list/duplicate-decision";
import type { AsideReason, DuplicateGrade, DuplicateTest } from "#domain/duplicates/duplicates";
import type { RegularOfRun } from "#domain/duplicates/regular-of-runs";
import type { ReferenceKind } from "#domain/place/registers";

/**
 * Payments as they were tested for duplicates: plain data that crosses a worker's border. £ of different lists and grades
 * are never added, and nothing here is taken out of the total.
 */
export interface DuplicatesView {
  /** Every payment read, and what they come to; what could not be tested is among them. */
  readonly payments: number;
  readonly pence: number;
  /** Strongest grade first, in it the largest £ at risk first. */
  readonly groups: readonly DuplicateGroupView[];
  /** Equal payments at equal intervals: set aside. */
  readonly regular: readonly PaymentListView[];
  /** Alike for another reason: set aside. */
  readonly alike: readonly (PaymentListView & { readonly reason: AsideReason })[];
  /** Paid and credited back, as a whole or in part: set aside. */
  readonly reversals: readonly PaymentListView[];
  /** Payees withheld or not named: one list for each name on each sheet, its rows as of one payment. */
  readonly notTestable: readonly PaymentListView[];
  /** Payees that are named, but neither a date nor an invoice number: one list for each name on each sheet. */
  readonly nothingToCompare: readonly PaymentListView[];
  /** Payments that stand in two files: double counts, not duplicates. */
  readonly republished: readonly PaymentListView[];
  /** Sources whose references are not known to be the supplier's invoice numbers: no strong test was possible on them. */
  readonly weakReferences: readonly { readonly sheet: string; readonly reference: ReferenceKind }[];
  /** Sheets of payments without one credit: credits may be missing. */
  readonly withoutCredits: readonly string[];
}

export interface DuplicateGroupView {
  readonly key: string;
  readonly grade: DuplicateGrade;
  readonly test: DuplicateTest;
  /** The earliest first: it is not at risk. Two at least. */
  readonly payments: readonly PaymentView[];
  readonly atRiskPence: number;
  /** What a person decided on each payment beside the earliest; null = nothing yet, and always for the earliest itself. */
  readonly decisions: readonly (PairDecisionView | null)[];
  /** The payment run that stands there again, of which this is one finding: they are one question. null = by itself. */
  readonly run: RepeatedRunView | null;
}

/** A payment run that stands there again. */
export interface RepeatedRunView extends RegularOfRun {
  /** The same at each of its findings. */
  readonly number: number;
}

/** What stands of a decision. */
export interface PairDecisionView {
  readonly verdict: Verdict;
  readonly note: string;
  /** The group held other rows when it was decided. */
  readonly membersChanged: boolean;
}

/** Payments that belong together and are no finding: a series, a payment with its credit, withheld ones. */
export interface PaymentListView {
  readonly key: string;
  readonly payments: readonly PaymentView[];
  /** What they come to; of a reversal the payment alone. */
  readonly pence: number;
}

/** One payment as its source says it; its lines added together. */
export interface PaymentView {
  readonly sheet: string;
  /** TP Row of each line. */
  readonly rowIds: readonly string[];
  /** 0-based, one a line of the payment. */
  readonly rows: readonly number[];
  readonly agency: string;
  readonly payee: string;
  readonly reference: string;
  /** Excel serial; null where there is no date that can be read. */
  readonly date: number | null;
  readonly purpose: string;
  /** After part credits. */
  readonly pence: number;
}
