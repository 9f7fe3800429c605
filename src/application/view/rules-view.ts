import type { RuleField, RuleTags, TagRule } from "#domain/tagging/rule";
import type { RowRef } from "./row-ref.ts";

/** Rows that bear a rule's theme under one text of a field: a rule that stands below it never changes them. */
export interface RuleTagged extends HandTagged {
  /** `R1` */
  readonly rule: string;
  /** What their theme bears on in the total. */
  readonly pence: number;
}

/** Rows that bear a person's theme under one text of a field: a rule never changes them. */
export interface HandTagged {
  readonly field: RuleField;
  readonly text: string;
  readonly theme: string;
  readonly rows: number;
}

/** A rule and what it tagged. */
export interface RuleView {
  readonly rule: TagRule;
  readonly rows: number;
  readonly pence: number;
  /** In words; "" where it works. */
  readonly problem: string;
  /** It works, and loses rows to another rule of its order: that is what the problem says. */
  readonly losesRows?: boolean;
}

/** Two rules that would tag rows differently; rules by their names (`R1`). */
export interface RuleConflictView {
  readonly won: string;
  readonly lost: string;
  /** They have one order, and the upper one was used; else the one of lower order was. */
  readonly sameOrder: boolean;
  /** What each gives of the tags over which they disagree, as TP Rules has it. */
  readonly wonGives: RuleTags;
  readonly lostGives: RuleTags;
  readonly pence: number;
  readonly rows: readonly RowRef[];
}
