import type { Answer, Done } from "#application/pane/pane-actions";
import { createDesk } from "#taskpane/frame/pane-desk";
import { createPaneStore } from "#taskpane/frame/pane-store";
import { FakeActions } from "./fake-actions.ts";
import { fordshireView } from "./fordshire-view.ts";

/** A desk over a place that is counted, on a clock that stands still. */
export function openDesk() {
  const actions = new FakeActions(fordshireView());
  const store = createPaneStore("as Excel");
  const bugs: unknown[] = [];
  const ground = { store, actions, clock: () => 0, reportBug: (_: string, bug: unknown) => void bugs.push(bug) };
  return { actions, store, bugs, desk: createDesk(ground), ground };
}

/** Work that ends when the test says so. */
export function held() {
  let end: (answer: Awaited<Answer<Done>>) => void = () => undefined;
  const answer = new Promise<Awaited<Answer<Done>>>((resolve) => {
    end = resolve;
  });
  return { answer, end };
}
