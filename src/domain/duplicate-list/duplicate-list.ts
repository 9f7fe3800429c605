import type {
  AsideReason,
  AsideState,
  DuplicateGrade,
  DuplicateTest,
  PaymentTally,
  RowsAndPence,
} from "../duplicates/duplicates.ts";
import type { DuplicateDecision } from "./duplicate-decision.ts";

/** Pairs that a person decided on and that are no longer found alike: their decisions are kept. */
export const SETTLED = ["recovered", "not found now"] as const;
export type Settled = (typeof SETTLED)[number];

/** How a row stands on TP Duplicates. */
export type Strength = DuplicateGrade | AsideState | Settled;

/** A payment run that stands there again, as the list names it. */
export interface NamedRun {
  /** `R-` and a print of its TP Rows: the same rows are the same run, in whatever order they stand. */
  readonly name: string;
  /** How many findings are of it. */
  readonly findings: number;
}

/** One row of the list: a line of a payment that belongs to others. Pence as the row reads. */
export interface DuplicateMember {
  /** `D-` and a print of the group's TP Rows. */
  readonly group: string;
  readonly rowId: string;
  readonly strength: Strength;
  /** null where nothing is alike. */
  readonly test: DuplicateTest | null;
  /** Why it is set aside or not testable, where there are several reasons. */
  readonly why: AsideReason | "nothing to compare" | null;
  /** Which payment of the group the line belongs to, the earliest = 1; null where nothing is at risk. */
  readonly payment: number | null;
  readonly pence: number;
  /** Part of the row that a credit has taken back already. */
  readonly creditedPence: number;
  /** On every line of a payment that is held against the earliest. */
  readonly decision: DuplicateDecision | null;
  /** The group held other rows when it was decided. */
  readonly membersChanged: boolean;
  /** The payment run that stands there again, of which the group is one finding; null = by itself. */
  readonly run: NamedRun | null;
  /** The payment as its source says it; "" and null where the row is gone. */
  readonly payee: string;
  readonly reference: string;
  readonly date: number | null;
}

/** Rows of one strength beyond what is listed one by one. */
export interface Unlisted extends RowsAndPence {
  readonly strength: Strength;
  readonly atRiskPence: number;
  /** True where each group is of two bodies. */
  readonly isAtTwoBodies: boolean;
}

/** What TP Duplicates holds. */
export interface DuplicateList {
  /** Group by group, the strongest first; the lines of the earliest payment first. */
  readonly members: readonly DuplicateMember[];
  readonly unlisted: readonly Unlisted[];
  readonly tally: PaymentTally;
}
