import type { PaneCommand } from "#application/pane/pane-command";
import type { StepName } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";
import type { PaneDesk } from "./pane-desk.ts";
import { isPlaceStated, type PaneStore, shownView } from "./pane-store.ts";

/**
 * Does what a ribbon button asks, as if the pane's own button were pressed. Work that is under way comes first. Before a
 * place is stated there is nothing to do it with: the pane welcomes and says what it needs.
 */
export async function performCommand(store: PaneStore, desk: PaneDesk, command: PaneCommand): Promise<void> {
  await idle(store);
  const state = store.getState();
  if (!isPlaceStated(state)) {
    desk.say(WORDS.welcome.needed);
    return;
  }
  const recount = (): Promise<boolean> =>
    desk.run(WORDS.more.recounting(shownView(state)?.place.name ?? ""), (actions, progress) =>
      actions.recount({}, progress),
    );
  desk.goTo(STEP_OF[command]);
  if (command === "check-totals") await desk.look();
  else if (command !== "tag-selection") await recount();
}

/** The step in which what comes of a command is seen. */
const STEP_OF: Readonly<Record<PaneCommand, StepName>> = {
  "tag-selection": "tag",
  recount: "count",
  "refresh-summaries": "summaries",
  "check-totals": "checks",
};

/** Resolves once no job is under way. */
function idle(store: PaneStore): Promise<void> {
  if (store.getState().job === null) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe(({ job }) => {
      if (job !== null) return;
      stop();
      resolve();
    });
  });
}
