import type {
  DuplicateGroupView,
  DuplicatesView,
  PairDecisionView,
  PaymentView,
} from "#application/view/duplicates-view";
import type { DuplicateDecision } from "#domain/duplicate-list/duplicate-decision";
import { type DecisionTally, tallyDecisions } from "#domain/duplicate-list/tally-decisions";
import { PAIR } from "../words/duplication.ts";
import { PAIR_DECISION } from "../words/duplicate-decisions.ts";
import { RUN } from "../words/repeated-run.ts";
import { asDecision, type Judged, judgedOf, judgementName } from "./judgement.ts";
import { runDays, sheetRows } from "./payment-words.ts";
import { type DuplicateQuestion, questionsOf } from "./questions.ts";

/** What is decided by one answer: a payment that is held against the earliest of its group, or a whole run. */
export interface PairPlace {
  /** Of the question. */
  readonly key: string;
  /** Which payment of the group, from 1 on; of a run WHOLE_RUN. */
  readonly at: number;
}

/** A run is answered as a whole. */
export const WHOLE_RUN = 0;

/** What nobody has decided on yet, in the order of the list. */
export function undecided({ groups }: Pick<DuplicatesView, "groups">): PairPlace[] {
  return questionsOf(groups).flatMap(undecidedOf);
}

function undecidedOf({ key, groups, run }: DuplicateQuestion): PairPlace[] {
  const open = groups.flatMap(({ decisions }) =>
    decisions.flatMap((decision, at) => (at > 0 && decision === null ? [{ key, at }] : [])),
  );
  return run && open.length > 0 ? [{ key, at: WHOLE_RUN }] : open;
}

export function isAt(one: PairPlace, { key, at }: PairPlace): boolean {
  return one.key === key && one.at === at;
}

/** What to look at first of a question. */
export function firstUndecided({ run, groups: [group] }: DuplicateQuestion): number {
  if (run || !group) return WHOLE_RUN;
  return Math.max(
    1,
    group.decisions.findIndex((decision, at) => at > 0 && decision === null),
  );
}

/** The next to decide after this one; from the top again where none is left below. null = none left at all. */
export function nextAfter(view: DuplicatesView, here: PairPlace): PairPlace | null {
  const open = undecided(view).filter((one) => !isAt(one, here));
  const keys = questionsOf(view.groups).map(({ key }) => key);
  const placeOf = (one: PairPlace): number => keys.indexOf(one.key);
  const below = open.find((one) => placeOf(one) > placeOf(here) || (one.key === here.key && one.at > here.at));
  return below ?? open[0] ?? null;
}

/** What is to be written: of a run the same of every payment that stands there again. */
export function decisionsOn({ groups, run }: DuplicateQuestion, at: number, judged: Judged): DuplicateDecision[] {
  const said = asDecision(judged);
  return groups.flatMap((group) =>
    (run ? [...group.payments.keys()].slice(1) : [at]).map((place) => decisionOn(group, place, said)),
  );
}

function decisionOn(
  { payments }: DuplicateGroupView,
  at: number,
  { verdict, note }: ReturnType<typeof asDecision>,
): DuplicateDecision {
  const rowOf = (payment: PaymentView | undefined): string => payment?.rowIds[0] ?? "";
  return {
    rows: [rowOf(payments[0]), rowOf(payments[at])],
    verdict,
    note,
    decidedBy: "",
    decidedOn: null,
    members: payments.flatMap(({ rowIds }) => rowIds).sort(),
  };
}

/** What stands of an answer; of a run only what stands of all of it. */
export function decisionAt({ groups, run }: DuplicateQuestion, at: number): PairDecisionView | null {
  if (!run) return groups[0]?.decisions[at] ?? null;
  const standing = groups.flatMap(({ decisions }) => decisions.slice(1));
  const [first] = standing;
  if (!first || standing.some((one) => one?.verdict !== first.verdict)) return null;
  const note = standing.every((one) => one?.note === first.note) ? first.note : "";
  return { verdict: first.verdict, note, membersChanged: standing.some((one) => one?.membersChanged === true) };
}

/** `Rows 4 and 5`, with their sheets where those differ; of a run its days. */
export function placesOf(question: DuplicateQuestion, at: number): string {
  if (question.run) return RUN.said(runDays(question), question.groups.length);
  const payments = question.groups[0]?.payments ?? [];
  return placesOfPair([payments[0], payments[at]].flatMap((payment) => payment ?? []));
}

function placesOfPair(pair: readonly PaymentView[]): string {
  const [first, second] = pair;
  const sheets = new Set(pair.map(({ sheet }) => sheet));
  if (sheets.size === 1 && first && second && first.rows.length + second.rows.length === 2) {
    return PAIR.rowsAnd(sheetRows(first)[0] ?? 0, sheetRows(second)[0] ?? 0);
  }
  const words = pair.map((payment) => PAIR.onSheet(PAIR.row(sheetRows(payment)), payment.sheet));
  return words.join(PAIR.and);
}

/** Of these questions, those with a payment that nobody has decided on. */
export function leftToDecide(questions: readonly DuplicateQuestion[]): DuplicateQuestion[] {
  return questions.filter((question) => undecidedOf(question).length > 0);
}

/** What was decided of the payments of these groups, by the rows that TP Duplicates lists at risk. */
export function decisionsOf(groups: readonly DuplicateGroupView[]): DecisionTally {
  return tallyDecisions(
    groups.flatMap(({ payments, decisions }) =>
      payments.slice(1).map(({ rows }, at) => ({ rows: rows.length, verdict: decisions[at + 1]?.verdict ?? null })),
    ),
  );
}

/** What stands under the £ of a question: what it is while nobody has decided, then what was decided. */
export function standingOf(question: DuplicateQuestion, meaning: string): string {
  const { groups } = question;
  const pairs = groups.flatMap(({ decisions }) => decisions.slice(1));
  const verdicts = pairs.flatMap((decision) => decision?.verdict ?? []);
  const [first] = verdicts;
  if (first === undefined) return meaning;
  const isAll = verdicts.length === pairs.length && verdicts.every((verdict) => verdict === first);
  if (!isAll) return PAIR_DECISION.partDecided(verdicts.length, pairs.length);
  const standing = decisionAt(question, question.run ? WHOLE_RUN : 1);
  return judgementName(question, standing ? judgedOf(question, standing).verdict : first).toLowerCase();
}
