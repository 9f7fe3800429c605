import type { Answer, Refusal, Revertible } from "#application/pane/pane-actions";
import { done, failed } from "#application/ports/result";
import type { Progress } from "#application/ports/workbook.port";
import type { PlaceView } from "#application/view/place-view";
import { WORDS } from "../words/catalogue.ts";
import { RESTORE } from "../words/restore.ts";
import { depthOf, type Journal, withoutDone, withoutWay } from "./journal.ts";
import type { PaneStore } from "./pane-store.ts";
import { type DeskGround, type Outcome, runJob } from "./run-job.ts";

/** Takes back the latest thing. @returns false where there is none, or it was refused. */
export function revertLatest(ground: DeskGround): Promise<boolean> {
  const { store } = ground;
  const latest = store.getState().undo.at(-1);
  if (!latest) return Promise.resolve(false);
  return runJob(ground, WORDS.frame.reverting(latest.what), () => revertAlone(store, latest));
}

/**
 * Takes back the latest things until so many stand, as one job: nothing that is decided meanwhile can come in between, and be
 * taken back with them. It stops at the first that cannot be; "Try again" goes on from there, or tries that one alone where no
 * way leads on.
 */
export function restoreTo(ground: DeskGround, depth: number): Promise<boolean> {
  const { store } = ground;
  // What is said at the end tells of all things, however often it was tried.
  const things = depthOf(store.getState()) - depth;
  let barred: Revertible | null = null;
  const work = async (progress: Progress): Answer<Outcome> => {
    if (barred !== null) return revertAlone(store, barred);
    for (const one of thingsAfter(store.getState(), depth)) {
      const left = depthOf(store.getState()) - depth;
      if (!progress(things - left, things, WORDS.frame.reverting(one.what)))
        return failed({ code: "cancelled", message: RESTORE.stopped(things - left, left) });
      const answer = await takeBack(store, one);
      if (!answer.ok) {
        if (isForGood(answer.error)) barred = one;
        return answer;
      }
      store.setState({ view: answer.value });
    }
    const { view } = store.getState();
    if (view === null) throw new Error("Things were done before anything was looked at.");
    return asOutcome(view, RESTORE.done(things));
  };
  return runJob(ground, RESTORE.going(things), (_, progress) => work(progress));
}

/** What can be taken back of all that was done since so many things stood, the latest first. */
function thingsAfter({ undo, beyondUndo }: Journal, depth: number): readonly Revertible[] {
  return undo.slice(Math.max(0, depth - beyondUndo)).reverse();
}

/** What somebody has changed since can never be taken back. */
function isForGood({ code }: Refusal): boolean {
  return code === "tags-changed" || code === "changed-since";
}

async function revertAlone(store: PaneStore, one: Revertible): Answer<Outcome> {
  const answer = await takeBack(store, one);
  return answer.ok ? asOutcome(answer.value, WORDS.frame.reverted(one.what)) : answer;
}

async function takeBack(store: PaneStore, one: Revertible): Answer<PlaceView> {
  const answer = await one.revert();
  if (answer.ok) store.setState((state) => withoutDone(state, one));
  // It must not stand before what still can be taken back.
  else if (isForGood(answer.error)) store.setState((state) => withoutWay(state, one));
  return answer;
}

function asOutcome(view: PlaceView, said: string): Awaited<Answer<Outcome>> {
  return done({ view, said, undo: null });
}
