import type { Amendments } from "#application/amendments";
import { WORDS } from "../words/catalogue.ts";
import { mergeAmendments } from "./merge-amendments.ts";
import { type PaneStore, say } from "./pane-store.ts";
import { type DeskGround, runJob } from "./run-job.ts";

/** Decisions that were given while a job ran, to be written by one Recount. */
interface Held {
  title: string;
  amendments: Amendments;
  readonly written: Promise<boolean>;
}

const heldBy = new WeakMap<PaneStore, Held>();

/**
 * Writes a decision by a Recount. One that is given while a job runs is held, and all that are held are written by one
 * Recount once it is done: ten answers in a row are two Recounts, not ten. Of two answers to one question the later holds.
 *
 * @param title - names the Recount; of several, the last says it.
 * @returns true once it is written; false where that Recount was refused or cancelled, which is shown with the way to try
 * again: none of those held is written then.
 */
export function decide(ground: DeskGround, title: string, amendments: Amendments): Promise<boolean> {
  const { job } = ground.store.getState();
  if (!job) return write(ground, title, amendments);
  say(ground.store, WORDS.job.heldBehind(job.title));
  return hold(ground, title, amendments);
}

function write(ground: DeskGround, title: string, amendments: Amendments): Promise<boolean> {
  return runJob(ground, title, (actions, progress) => actions.recount(amendments, progress));
}

function hold(ground: DeskGround, title: string, amendments: Amendments): Promise<boolean> {
  const { store } = ground;
  const held = heldBy.get(store);
  if (held) {
    held.title = title;
    held.amendments = mergeAmendments(held.amendments, amendments);
    return held.written;
  }
  const all: Held = { title, amendments, written: noJob(store).then(() => writeHeld(ground, all)) };
  heldBy.set(store, all);
  return all.written;
}

function writeHeld(ground: DeskGround, { title, amendments }: Held): Promise<boolean> {
  heldBy.delete(ground.store);
  return write(ground, title, amendments);
}

/** Whoever waited for the job that ends goes first: another may run by the time that it is our turn. */
async function noJob(store: PaneStore): Promise<void> {
  while (store.getState().job) {
    await new Promise<void>((resolve) => {
      const stop = store.subscribe(({ job }) => {
        if (job) return;
        stop();
        resolve();
      });
    });
  }
}
