import { depthOf, type Journal } from "../frame/journal.ts";
import { RESTORE } from "../words/restore.ts";

/** A state that one can go back to. */
export interface RestoreState {
  readonly words: string;
  /** How many things stand done in it. */
  readonly depth: number;
  /** How many things going back to it takes back; 0 = it is the state as it is. */
  readonly things: number;
}

/** Every state that one can go back to, the latest first: before each thing, and those that bear a name. */
export function restoreStates(journal: Journal): readonly RestoreState[] {
  const now = depthOf(journal);
  const state = (words: string, depth: number): RestoreState => ({ words, depth, things: now - depth });
  const named = journal.points.map(({ name, depth }) => state(RESTORE.named(name), depth));
  const unnamed = journal.undo.map(({ what }, at) => state(RESTORE.before(what), journal.beyondUndo + at));
  const led = [...unnamed, ...named].filter(({ depth }) => depth >= journal.barredBelow);
  return led.sort((a, b) => a.things - b.things);
}
