import type { PaneHandle } from "#application/pane/pane-command";
import { WORDS } from "../words/catalogue.ts";
import { type PaneState, type PaneStore, say } from "./pane-store.ts";
import { catchBug, type DeskGround } from "./run-job.ts";

/** Says that the pane waits for a cell to be left, as long as a person waits for the pane; Cancel ends it. */
export function answerCellEdit(store: PaneStore, isEditing: boolean): ReturnType<PaneHandle["cellEdit"]> {
  const state = store.getState();
  const answer = answerIn(state);
  if (isEditing && answer === "wait" && state.cellWait === null) {
    store.setState({ cellWait: "waiting" });
    say(store, WORDS.job.cellWait);
  } else if (!isEditing && state.cellWait !== null) store.setState({ cellWait: null });
  return answer;
}

function answerIn({ job, asked, cellWait }: PaneState): ReturnType<PaneHandle["cellEdit"]> {
  // A look after a change, a selection: whoever types would be told of it at every cell.
  if (job === null && asked === 0) return "refuse";
  return job?.isCancelling === true || cellWait === "stopped" ? "cancel" : "wait";
}

/** Asks Excel something for a person that is no job: it may wait for a cell to be left. */
export async function ask<T>(ground: DeskGround, work: () => Promise<T>): Promise<T | null> {
  const { store } = ground;
  store.setState(({ asked }) => ({ asked: asked + 1 }));
  try {
    return await catchBug(ground, work);
  } finally {
    store.setState(({ asked }) => ({ asked: asked - 1 }));
  }
}
