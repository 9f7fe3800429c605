import type { DuplicateGroupView, DuplicatesView, PaymentView } from "#application/view/duplicates-view";
import type { DuplicateDecision, Verdict } from "#domain/duplicate-list/duplicate-decision";
import { type DecisionTally, tallyDecisions } from "#domain/duplicate-list/tally-decisions";
import { PAIR } from "../words/duplication.ts";
import { PAIR_DECISION } from "../words/duplicate-decisions.ts";
import { sheetRows } from "./payment-words.ts";

/** A payment of a group that is held against its earliest. */
export interface PairPlace {
  readonly key: string;
  /** Which payment of the group, from 1 on. */
  readonly at: number;
}

/** Payments that nobody has decided on yet, in the order of the list. */
export function undecided({ groups }: DuplicatesView): PairPlace[] {
  return groups.flatMap(({ key, decisions }) =>
    decisions.flatMap((decision, at) => (at > 0 && decision === null ? [{ key, at }] : [])),
  );
}

export function isAt(one: PairPlace, { key, at }: PairPlace): boolean {
  return one.key === key && one.at === at;
}

/** The payment of a group to look at first. */
export function firstUndecided(view: DuplicatesView | undefined, key: string): number {
  const decisions = view?.groups.find((group) => group.key === key)?.decisions ?? [];
  return Math.max(
    1,
    decisions.findIndex((decision, at) => at > 0 && decision === null),
  );
}

/** The next to decide after this one; from the top again where none is left below. null = none left at all. */
export function nextAfter(view: DuplicatesView, here: PairPlace): PairPlace | null {
  const open = undecided(view).filter((one) => !isAt(one, here));
  const groupAt = (one: PairPlace): number => view.groups.findIndex((group) => group.key === one.key);
  const below = open.find((one) => groupAt(one) > groupAt(here) || (one.key === here.key && one.at > here.at));
  return below ?? open[0] ?? null;
}

/** What is to be written of a pair. */
export function decisionOn(
  { payments }: DuplicateGroupView,
  at: number,
  { verdict, note }: { readonly verdict: Verdict; readonly note: string },
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

/** `Rows 4 and 5`; with their sheets where those differ. */
export function placesOf({ payments }: DuplicateGroupView, at: number): string {
  const pair = [payments[0], payments[at]].flatMap((payment) => payment ?? []);
  const [first, second] = pair;
  const sheets = new Set(pair.map(({ sheet }) => sheet));
  if (sheets.size === 1 && first && second && first.rows.length + second.rows.length === 2) {
    return PAIR.rowsAnd(sheetRows(first)[0] ?? 0, sheetRows(second)[0] ?? 0);
  }
  const words = pair.map((payment) => PAIR.onSheet(PAIR.row(sheetRows(payment)), payment.sheet));
  return words.join(PAIR.and);
}

/** How many of these groups hold a payment that nobody has decided on. */
export function leftToDecide(groups: readonly DuplicateGroupView[]): number {
  return groups.filter(({ decisions }) => decisions.some((decision, at) => at > 0 && decision === null)).length;
}

/** What was decided of the payments of these groups, by the rows that TP Duplicates lists at risk. */
export function decisionsOf(groups: readonly DuplicateGroupView[]): DecisionTally {
  return tallyDecisions(
    groups.flatMap(({ payments, decisions }) =>
      payments.slice(1).map(({ rows }, at) => ({ rows: rows.length, verdict: decisions[at + 1]?.verdict ?? null })),
    ),
  );
}

/** What stands under the £ of a group: what it is while nobody has decided, then what was decided. */
export function standingOf({ decisions }: DuplicateGroupView, meaning: string): string {
  const pairs = decisions.slice(1);
  const verdicts = pairs.flatMap((decision) => decision?.verdict ?? []);
  const [first] = verdicts;
  if (first === undefined) return meaning;
  const isAll = verdicts.length === pairs.length && verdicts.every((verdict) => verdict === first);
  return isAll ? PAIR_DECISION.decided(first) : PAIR_DECISION.partDecided(verdicts.length, pairs.length);
}
