import type { Strength, Unlisted } from "#domain/duplicate-list/duplicate-list";
import { isAtRisk } from "#domain/duplicate-list/list-duplicates";
import { ASIDE_STATES, DUPLICATE_GRADES, type DuplicateGrade } from "#domain/duplicates/duplicates";
import type { BookInput } from "../book-input.ts";

/** A line of the figures below TP_Duplicates. */
export type DuplicateLine = "read" | "tested" | Exclude<Strength, DuplicateGrade | "not found now" | "recovered">;

/** Rows of TP Duplicates as the sheet numbers them: the table, what became of every payment, what is to be looked into. */
export interface DuplicateRows {
  readonly firstMember: number;
  readonly lastMember: number;
  readonly tallyHead: number;
  readonly tally: Readonly<Record<DuplicateLine, number>>;
  /** What is not listed one by one, and where its line stands. */
  readonly unlisted: readonly (Unlisted & { readonly row: number })[];
  /** Payments that are compared without a supplier's invoice number. */
  readonly withoutNumber: number;
  readonly tallyEnd: number;
  readonly gradeHead: number;
  readonly grade: Readonly<Record<DuplicateGrade, number>>;
  readonly recovered: number;
  /** Words on what the hit rate is of. */
  readonly hitRateNote: number;
  /** Words on what a question is. */
  readonly questionsNote: number;
  readonly end: number;
}

/** Settles the rows; null where no source holds payments. */
export function layOutDuplicates({ duplicates }: BookInput): DuplicateRows | null {
  if (!duplicates) return null;
  const lastMember = 4 + Math.max(1, duplicates.members.length);
  const tallyHead = lastMember + 2;
  const tallied = ["read", "tested", ...ASIDE_STATES] as const;
  const tally = numbered(tallied, tallyHead + 1);
  const aside = placed(duplicates.unlisted, (strength) => !isAtRisk(strength), tallyHead + 1 + tallied.length);
  const tallyEnd = tallyHead + tallied.length + aside.length;
  // No part of what the lines above add up to: it stands below them.
  const withoutNumber = tallyEnd + 1;
  const gradeHead = withoutNumber + 2;
  const grade = numbered(DUPLICATE_GRADES, gradeHead + 1);
  const beyond = placed(duplicates.unlisted, isAtRisk, gradeHead + 1 + DUPLICATE_GRADES.length);
  const recovered = gradeHead + 1 + DUPLICATE_GRADES.length + beyond.length;
  return {
    firstMember: 5,
    lastMember,
    tallyHead,
    tally,
    unlisted: [...aside, ...beyond],
    withoutNumber,
    tallyEnd,
    gradeHead,
    grade,
    recovered,
    hitRateNote: recovered + 1,
    questionsNote: recovered + 2,
    end: recovered + 2,
  };
}

function numbered<Name extends string>(names: readonly Name[], first: number): Record<Name, number> {
  return Object.fromEntries(names.map((name, at) => [name, first + at])) as Record<Name, number>;
}

function placed(unlisted: readonly Unlisted[], holds: (strength: Strength) => boolean, first: number) {
  return unlisted.filter(({ strength }) => holds(strength)).map((one, at) => ({ ...one, row: first + at }));
}

/** Formula text: £ of everything of a strength, listed one by one in the table or not. */
export function duplicatesPounds(rows: DuplicateRows, strength: DuplicateGrade | keyof DuplicateRows["tally"]): string {
  const listed =
    strength in rows.grade ? rows.grade[strength as DuplicateGrade] : rows.tally[strength as DuplicateLine];
  const beyond = rows.unlisted.filter((one) => one.strength === strength).map(({ row }) => row);
  return [listed, ...beyond].map((row) => duplicatesCell(row, DUPLICATE_POUNDS)).join("+");
}

/** Columns of the £ and of the rows of a line: right of the words, where they are wide enough. */
export const DUPLICATE_POUNDS = "E";
export const DUPLICATE_COUNT = "G";

/** The £ or the rows of a line, as other sheets address it. */
export function duplicatesCell(row: number, column: typeof DUPLICATE_POUNDS | typeof DUPLICATE_COUNT): string {
  return `'TP Duplicates'!$${column}$${String(row)}`;
}
