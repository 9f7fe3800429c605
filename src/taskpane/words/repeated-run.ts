import type { RegularOfRun } from "#domain/duplicates/regular-of-runs";
import { inFull } from "../format/money.ts";
import { counted, figure } from "../format/numbers.ts";

/** The days of a run, as they are written: equal where it stands there again on the same day. */
export interface RunDays {
  readonly first: string;
  readonly again: string;
}

const again = ({ first, again: day }: RunDays): string => (day === first ? "the same day" : day);

/** Words of a payment run that stands there again: many findings, one question. */
export const RUN = {
  /** What stands for the payee in the list. */
  name: (payees: number) => `A payment run of ${counted(payees, "payee")}`,
  small: (days: RunDays) =>
    `The run of ${days.first} stands there again on ${again(days)} under other numbers: published twice, or paid twice?`,
  what: "Published twice is not paid twice: its rows of the second time are then left out of the count, so that their £ stand in the total once. Paid on both days as they should be: choose Neither.",
  legend: "What is the second time?",
  judgements: { duplicate: "Paid twice", published: "Published twice", not: "Neither", unsure: "Unsure" },
  lacking: "Choose Paid twice, Published twice, Neither or Unsure",
  /** What a note on TP Duplicates begins with where the run was published twice. */
  publishedNote: "Published twice: the second time is left out of the count.",
  /** The rest of the run: paid on both days, and regularly. */
  regular: ({ payees, pence }: RegularOfRun) =>
    `${counted(payees, "more payee")} of that run ${payees === 1 ? "was" : "were"} paid the same on both days, ${inFull(pence)} the second time, and ${payees === 1 ? "is" : "are"} set aside: these payments come at equal intervals. That speaks for a run that is paid regularly, not for one that was paid twice.`,
  caption: "Payments of the run that stand there again",
  all: "All payments of the run",
  findings: (count: number) => figure(count),
  numbers: (first: string, later: string) =>
    first === "" && later === "" ? "" : `${first || "none"} and ${later || "none"}, `,
  saved: "a payment run",
  selectAgain: (rows: number) => `Select ${counted(rows, "row")} of the second time in the sheet`,
  /** A run in the sentence that says what was decided. */
  said: (days: RunDays, findings: number) =>
    `Run of ${days.first}, again on ${again(days)}, ${counted(findings, "finding")}`,
} as const;
