import type { Revertible } from "#application/pane/pane-actions";

/** Each may hold the tags of every row as they were: a pane that stays open all week would keep them all. */
export const MOST_REVERTIBLE = 20;

/** What can be taken back, the latest last, and how many things before them no longer can. */
export interface Journal {
  readonly undo: readonly Revertible[];
  readonly beyondUndo: number;
}

export const EMPTY_JOURNAL: Journal = { undo: [], beyondUndo: 0 };

/** The journal with one thing more; the oldest goes where there is no room, and is counted. */
export function withDone({ undo, beyondUndo }: Journal, one: Revertible): Journal {
  const all = [...undo, one];
  const over = Math.max(0, all.length - MOST_REVERTIBLE);
  return { undo: all.slice(over), beyondUndo: beyondUndo + over };
}

/** The journal without what was taken back, or never can be. */
export function withoutDone({ undo, beyondUndo }: Journal, one: Revertible): Journal {
  return { undo: undo.filter((each) => each !== one), beyondUndo };
}
