import type { Amendments } from "#application/amendments";
import { HELD } from "../words/held.ts";
import { WORDS } from "../words/catalogue.ts";
import { type HeldAnswer, NONE_HELD } from "./held.ts";
import { type PaneState, type PaneStore, say } from "./pane-store.ts";
import { type DeskGround, runJob } from "./run-job.ts";

/**
 * Writes a decision by a Recount. One that is given while a job runs is held, and all that are held are written by one
 * Recount once nothing runs: ten answers in a row are two Recounts, not ten. Where a Recount is refused, cancelled or broken
 * off by a slip of ours, its answers stay held: whatever Recount comes next takes them with it, and a person can let them go.
 *
 * @param title - names the Recount; of several, the last says it.
 * @returns true once it is written, be it at the second try; false once it is let go.
 */
export function decide(ground: DeskGround, title: string, amendments: Amendments): Promise<boolean> {
  const { store } = ground;
  const { job } = store.getState();
  return new Promise((told) => {
    const answer = { title, amendments, told };
    store.setState(({ held }) => ({ held: { ...held, answers: [...held.answers, answer], isDue: job !== null } }));
    if (job) say(store, WORDS.job.heldBehind(job.title));
    else void writeHeld(ground);
  });
}

/** Writes all that is held by one Recount. @returns true once it is written. */
export function writeHeld(ground: DeskGround): Promise<boolean> {
  const title = ground.store.getState().held.answers.at(-1)?.title;
  if (title === undefined) return Promise.resolve(false);
  return runJob(ground, title, (actions, progress) => actions.recount({}, progress));
}

/**
 * Writes what was given while a job ran in the very moment in which the way is free: nothing can begin in between. A refusal
 * and the number of a slip are dealt with first; a Recount would wipe them.
 *
 * @returns the way to stop.
 */
export function watchHeld(ground: DeskGround): () => void {
  const { store } = ground;
  return store.subscribe(() => {
    if (mayWrite(store.getState())) void writeHeld(ground);
  });
}

function mayWrite({ held, job, refused, bug }: PaneState): boolean {
  return held.isDue && held.answers.length > 0 && job === null && refused === null && bug === null;
}

/** Forgets an answer that is held, or all of them. Nothing of what is let go was written. */
export function letHeldGo(store: PaneStore, only?: HeldAnswer): void {
  const { held } = store.getState();
  const going = held.answers.filter((one) => only === undefined || one === only);
  const answers = held.answers.filter((one) => !going.includes(one));
  store.setState({ held: answers.length === 0 ? NONE_HELD : { ...held, answers } });
  for (const { told } of going) told(false);
  say(store, HELD.gone(going.length, answers.length));
}
