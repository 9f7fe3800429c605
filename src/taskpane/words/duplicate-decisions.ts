import { VERDICTS, type Verdict } from "#domain/duplicate-list/duplicate-decision";
import type { DecisionTally } from "#domain/duplicate-list/tally-decisions";
import { counted, figure, percent } from "../format/numbers.ts";

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  duplicate: "Duplicate",
  not: "Not a duplicate",
  unsure: "Unsure",
};

/** Rows decided from which a rate may be said in per cent: one of one is no 100 %. */
const ENOUGH = 10;

/** Words of the decision on two payments. */
export const PAIR_DECISION = {
  legend: "Is it a duplicate?",
  verdicts: VERDICT_WORDS,
  note: "Note (optional)",
  save: "Save decision",
  saving: (payee: string) => `Saving the decision on ${payee}`,
  lacking: "Choose Duplicate, Not a duplicate or Unsure",
  membersChanged: "Other rows are in this group now than when it was decided. Look again.",
  partDecided: (decided: number, of: number) => `${figure(decided)} of ${figure(of)} decided`,
  /** What was decided of a class: `2 of 2 rows decided: 1 duplicate, 1 not a duplicate. Hit rate 50.00 %.` */
  tally: ({ rows, decided, hitRate, ...by }: DecisionTally) => {
    const found = VERDICTS.filter((verdict) => by[verdict] > 0)
      .map((verdict) => `${figure(by[verdict])} ${VERDICT_WORDS[verdict].toLowerCase()}`)
      .join(", ");
    const judged = by.duplicate + by.not;
    const few = `${figure(by.duplicate)} of ${figure(judged)}`;
    const rate = hitRate === null ? "No hit rate yet." : `Hit rate ${judged < ENOUGH ? few : percent(hitRate)}.`;
    return `${figure(decided)} of ${counted(rows, "row")} decided: ${found}. ${rate}`;
  },
  /** The words of TP Duplicates. */
  hitRateNote:
    "Hit rate: of the rows decided to be a duplicate or not, those that are. Unsure is left out of it, and so is what was recovered since.",
  next: (left: number) => (left === 0 ? "No more to decide" : `${figure(left)} more to decide`),
  said: (places: string, judged: string, left: number) =>
    `${places}: ${judged}. ${left === 0 ? "No" : figure(left)} more to decide.`,
} as const;
