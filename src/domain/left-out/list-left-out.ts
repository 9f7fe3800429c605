import type { RowFigures } from "../apportionment/row-figures.ts";
import { wordAt } from "../columns/coded.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { compareNames } from "../transfers/compare-names.ts";
import type { ClassHint, LeftOutField } from "./class-words.ts";
import type { LeftOutAnswer } from "../place/registers.ts";
import { findAnswer, leftOutKey } from "./left-out-answer.ts";

/** Lines of a body whose words say that they belong to a class which no count holds; one row of TP_Left_Out. */
export interface LeftOutGroup extends LeftOutAnswer {
  /** Where the words stand; "" where no line bears them now: an answer that is kept for the next file. */
  readonly field: LeftOutField | "";
  /** They have no other meaning. */
  readonly isSure: boolean;
  /** Rows of the ledger that bear the words: counted, or left out by the answer. */
  readonly rows: readonly number[];
  /** How many of them are counted now. */
  readonly countedRows: number;
  /** What they come to as the sources state them. */
  readonly pence: number;
  /** What of them is in T now. */
  readonly placePence: number;
  /** The same without signs: a charge and its reversal are two lines to answer for. */
  readonly absolutePence: number;
}

/** What the words of the rows say, and which rows an answer has left out. */
export interface LeftOutHints {
  /** By ledger row; null where its words say nothing, or a person has said of this very row whether it is left out. */
  readonly classHints: readonly (ClassHint | null)[];
  readonly byAnswer: ReadonlySet<number>;
}

/** What is settled of the rows. */
export interface LeftOutLines extends LeftOutHints {
  readonly ledger: Ledger;
  readonly figures: Pick<RowFigures, "counts" | "placeSpend" | "paidOn" | "gross">;
}

/**
 * The rows of TP_Left_Out: counted lines whose words say a class, one group for each body and wording, with what people have
 * answered; and every answer that no line bears out now, kept for the next file. Nothing is left out for being listed.
 *
 * A line that is taken out of its payer as a transfer is settled, and asked about no more.
 *
 * @source method.md, "What may be counted together" 4; assurance.md E1
 */
export function listLeftOut(lines: LeftOutLines, answers: readonly LeftOutAnswer[]): LeftOutGroup[] {
  const answerOn = findAnswer(answers);
  const kept = new Map(answers.map((answer) => [leftOutKey(answer), answer]));
  const groups: LeftOutGroup[] = [];
  for (const [key, { hint, body, rows }] of gather(lines)) {
    const held = answerOn({ ...hint, body });
    groups.push({ ...answerOf(hint, body, held), ...evidenceOf(hint), ...sumsOf(rows, lines) });
    kept.delete(key);
    if (held) kept.delete(leftOutKey(held));
  }
  for (const answer of kept.values()) {
    if (answer.confirmed !== null || answer.note !== "") groups.push({ ...answer, ...NO_LINES });
  }
  return groups.sort(
    (a, b) =>
      compareNames(a.class, b.class) ||
      compareNames(a.body, b.body) ||
      compareNames(a.words, b.words) ||
      compareNames(a.found, b.found),
  );
}

/** Groups on which nobody has decided. */
export function openLeftOut(groups: readonly LeftOutGroup[]): LeftOutGroup[] {
  return groups.filter(({ confirmed, rows }) => confirmed === null && rows.length > 0);
}

const NO_LINES = {
  field: "",
  isSure: false,
  rows: [],
  countedRows: 0,
  pence: 0,
  placePence: 0,
  absolutePence: 0,
} as const satisfies Partial<LeftOutGroup>;

interface Gathered {
  readonly hint: ClassHint;
  readonly body: string;
  readonly rows: number[];
}

function gather({ ledger, figures, classHints, byAnswer }: LeftOutLines): Map<string, Gathered> {
  const found = new Map<string, Gathered>();
  classHints.forEach((hint, i) => {
    if (!hint || !(byAnswer.has(i) || isOpen(figures, i))) return;
    const body = wordAt(ledger.agency, i);
    const key = leftOutKey({ ...hint, body });
    const known = found.get(key);
    if (known) known.rows.push(i);
    else found.set(key, { hint, body, rows: [i] });
  });
  return found;
}

function isOpen({ counts, paidOn, gross }: LeftOutLines["figures"], i: number): boolean {
  return counts[i] === 1 && (gross[i] === 0 || paidOn[i] !== gross[i]);
}

/** Left out under the class that a person chose; what is asked, or kept in, stands under the class that the words say. */
function answerOf(hint: ClassHint, body: string, held: LeftOutAnswer | undefined): LeftOutAnswer {
  const confirmed = held?.confirmed ?? null;
  const chosen = confirmed === true ? held?.class : "";
  return { body, words: hint.words, found: hint.found, class: chosen || hint.class, confirmed, note: held?.note ?? "" };
}

function evidenceOf({ field, isSure }: ClassHint): Pick<LeftOutGroup, "field" | "isSure"> {
  return { field, isSure };
}

function sumsOf(
  rows: readonly number[],
  { ledger, figures }: LeftOutLines,
): Pick<LeftOutGroup, "rows" | "countedRows" | "pence" | "placePence" | "absolutePence"> {
  const sumOf = (value: (i: number) => number): number => rows.reduce((sum, i) => sum + value(i), 0);
  return {
    rows,
    countedRows: rows.filter((i) => figures.counts[i] === 1).length,
    pence: sumOf((i) => ledger.amountPence[i]!),
    placePence: sumOf((i) => figures.placeSpend[i]!),
    absolutePence: sumOf((i) => Math.abs(figures.placeSpend[i]!)),
  };
}
