import type { Revertible } from "#application/pane/pane-actions";

/** Each may hold the tags of every row as they were: a pane that stays open all week would keep them all. */
export const MOST_REVERTIBLE = 20;

/** A state of the workbook that somebody gave a name, to come back to: the one after so many things (`depthOf`). */
export interface RestorePoint {
  readonly name: string;
  readonly depth: number;
}

/** What can be taken back, the latest last, how many things before them no longer can, and the states that bear a name. */
export interface Journal {
  readonly undo: readonly Revertible[];
  readonly beyondUndo: number;
  /** Oldest first; each can be come back to. */
  readonly points: readonly RestorePoint[];
  /** No way leads to states after fewer things than these: something since stays in the workbook whatever is taken back. */
  readonly barredBelow: number;
}

export const EMPTY_JOURNAL: Journal = { undo: [], beyondUndo: 0, points: [], barredBelow: 0 };

/** How many things stand done. */
export function depthOf({ undo, beyondUndo }: Pick<Journal, "undo" | "beyondUndo">): number {
  return undo.length + beyondUndo;
}

/** The journal with a name for the state as it is now; a name that stands already moves to it. */
export function withPoint(journal: Journal, name: string): Journal {
  const others = journal.points.filter((point) => point.name !== name);
  return { ...journal, points: [...others, { name, depth: depthOf(journal) }] };
}

/** The journal with one thing more; the oldest goes where there is no room, and is counted, with the points before it. */
export function withDone({ undo, beyondUndo, points, barredBelow }: Journal, one: Revertible): Journal {
  const all = [...undo, one];
  const over = Math.max(0, all.length - MOST_REVERTIBLE);
  const beyond = beyondUndo + over;
  const left = { undo: all.slice(over), beyondUndo: beyond, barredBelow };
  return { ...left, points: points.filter(({ depth }) => depth >= beyond) };
}

/** The journal without what was taken back; points after it are no more. */
export function withoutDone({ undo, beyondUndo, points, barredBelow }: Journal, one: Revertible): Journal {
  const left = { undo: undo.filter((each) => each !== one), beyondUndo };
  const now = depthOf(left);
  return { ...left, points: points.filter(({ depth }) => depth <= now), barredBelow: Math.min(barredBelow, now) };
}

/** The journal without what never can be taken back: no way leads to any state before it. */
export function withoutWay(journal: Journal, one: Revertible): Journal {
  const left = withoutDone(journal, one);
  return { ...left, points: [], barredBelow: depthOf(left) };
}
