import type { Answer } from "#application/pane/pane-actions";
import { FIGURE } from "../words/figure.ts";
import { ask } from "./cell-wait.ts";
import { say } from "./pane-store.ts";
import type { DeskGround } from "./run-job.ts";

/** Showing rows and sheets writes nothing and takes no time: it is no job, and a refusal is only said. */
export async function showOrSay<T>(ground: DeskGround, show: () => Answer<T>): Promise<T | null> {
  const answer = await ask(ground, show);
  if (answer?.ok === false) say(ground.store, answer.error.message);
  return answer?.ok === true ? answer.value : null;
}

/** What of the rows could not be selected is kept, so that the officer is told and can go on to them. */
export async function showRowsOrSay(ground: DeskGround, sheet: string, rows: readonly number[]): Promise<void> {
  const { store, actions } = ground;
  const asked = [...new Set(rows)].sort((a, b) => a - b);
  const selected = await showOrSay(ground, () => actions.showRows(sheet, asked));
  if (selected === null) return;
  const rest = asked.slice(selected);
  const { view } = store.getState();
  store.setState({ partShown: rest.length === 0 ? null : { view, sheet, selected, rest } });
  if (rest.length > 0) say(store, FIGURE.partShown(sheet, selected, rest.length));
}
