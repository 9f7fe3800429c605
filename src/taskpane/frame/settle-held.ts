import { heldAfter, type HeldAnswer, heldStill } from "./held.ts";
import type { PaneStore } from "./pane-store.ts";

/** Takes answers out of what is held once a Recount has written them; where it has not, all stay, and none is written by itself. */
export function settleHeld(store: PaneStore, tried: readonly HeldAnswer[], isWritten: boolean): void {
  const { held } = store.getState();
  const now = isWritten ? heldAfter(held, tried) : heldStill(held);
  const isOver = held.answers.filter((one) => !now.answers.includes(one));
  store.setState({ held: { ...now, over: [...held.over, ...isOver.map((answer) => ({ answer, isWritten }))] } });
}

/** Tells whoever gave an answer what came of it; once the job is done, so that he finds the new view in the store. */
export function tellOver(store: PaneStore): void {
  const { held } = store.getState();
  if (held.over.length === 0) return;
  store.setState({ held: { ...held, over: [] } });
  for (const { answer, isWritten } of held.over) answer.told(isWritten);
}
