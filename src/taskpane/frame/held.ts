import type { Amendments } from "#application/amendments";
import { mergeAmendments } from "./merge-amendments.ts";

/** An answer that was given in the pane and stands in no table yet. */
export interface HeldAnswer {
  /** Names its Recount: "Saving the reason for check A14". */
  readonly title: string;
  readonly amendments: Amendments;
  /** Told once what came of it: written, or let go. */
  readonly told: (isWritten: boolean) => void;
}

/** Answers that were given and are not written, in their order. Every Recount takes them with it. */
export interface Held {
  readonly answers: readonly HeldAnswer[];
  /** To be written by a Recount of its own as soon as nothing runs and nothing stands to be dealt with. */
  readonly isDue: boolean;
  /** What came of answers that are held no longer, to be told at the end of the job. */
  readonly over: readonly { readonly answer: HeldAnswer; readonly isWritten: boolean }[];
}

export const NONE_HELD: Held = { answers: [], isDue: false, over: [] };

/** All that the answers say, as one; of two on one question the later holds. */
export function saidBy(answers: readonly HeldAnswer[]): Amendments {
  return answers.reduce<Amendments>((all, { amendments }) => mergeAmendments(all, amendments), {});
}

/** What is still held once these are written: what was given meanwhile. */
export function heldAfter(held: Held, written: readonly HeldAnswer[]): Held {
  return { ...held, answers: held.answers.filter((one) => !written.includes(one)) };
}

/**
 * What is held once a Recount was refused, cancelled or broken off: every answer, until a person tries again or lets them go.
 * A wish to Recount that says nothing is over with it.
 */
export function heldStill(held: Held): Held {
  return { ...held, answers: held.answers.filter(saysSomething), isDue: false };
}

function saysSomething({ amendments }: HeldAnswer): boolean {
  return Object.keys(amendments).length > 0;
}
