import type { TagLot } from "#application/pane/pane-actions";
import type { PairDecisionView } from "#application/view/duplicates-view";
import { VERDICTS, type Verdict } from "#domain/duplicate-list/duplicate-decision";
import { PUBLISHED_TWICE } from "#domain/ledger/left-out";
import { PAIR_DECISION } from "../words/duplicate-decisions.ts";
import { RUN } from "../words/repeated-run.ts";
import { type DuplicateQuestion, paymentsOf } from "./questions.ts";

/**
 * What an officer says of a question. A run may also have been published twice and paid once: that is no duplicate payment,
 * and its second time is no spending.
 */
export type Judgement = Verdict | "published";

/** In the order in which they are offered. */
export const JUDGEMENTS_OF_RUN: readonly Judgement[] = ["duplicate", "published", "not", "unsure"];

export function judgementsOn({ run }: DuplicateQuestion): readonly Judgement[] {
  return run ? JUDGEMENTS_OF_RUN : VERDICTS;
}

export function judgementName({ run }: DuplicateQuestion, judgement: Judgement): string {
  return run || judgement === "published" ? RUN.judgements[judgement] : PAIR_DECISION.verdicts[judgement];
}

/** A judgement with what the officer wrote to it. */
export interface Judged<J extends Judgement | null = Judgement> {
  readonly verdict: J;
  readonly note: string;
}

/** As TP Duplicates holds it: published twice is told by the note, for whoever reads the sheet. */
export function asDecision({ verdict, note }: Judged): Judged<Verdict> {
  if (verdict !== "published") return { verdict, note };
  return { verdict: "not", note: [RUN.publishedNote, note].filter((words) => words !== "").join(" ") };
}

export function judgedOf({ run }: DuplicateQuestion, { verdict, note }: PairDecisionView): Judged {
  if (run === null || verdict !== "not" || !note.startsWith(RUN.publishedNote)) return { verdict, note };
  return { verdict: "published", note: note.slice(RUN.publishedNote.length).trim() };
}

/** The tags that a judgement brings: rows of the second time are left out, or let in again where that was said before. */
export function lotsFor(question: DuplicateQuestion, before: Judgement | null, now: Judgement): TagLot[] {
  if ((before === "published") === (now === "published")) return [];
  const rows = paymentsOf(question, "again").flatMap(({ sheet, rows: at, rowIds }) =>
    at.map((row, line) => ({ sheet, row, rowId: rowIds[line] ?? "" })),
  );
  return [{ rows, tags: { leftOut: now === "published" ? PUBLISHED_TWICE : "" } }];
}
