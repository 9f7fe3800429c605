import type { Answer, Done, PaneActions } from "#application/pane/pane-actions";
import { createDesk } from "#taskpane/frame/pane-desk";
import { createPaneStore } from "#taskpane/frame/pane-store";
import type { Told } from "./use-case.ts";

/** What the pane's own journal and restore points are, over a workbook. */
export interface OpenDesk {
  /** Does a thing that can be taken back. @throws where it is refused. */
  run(work: (pane: PaneActions) => Answer<Done>): Promise<void>;
  /** Takes the latest things back until so many stand. */
  restore(depth: number): Promise<Told>;
}

export async function openDesk(actions: PaneActions): Promise<OpenDesk> {
  const store = createPaneStore("light");
  const desk = createDesk({
    store,
    actions,
    clock: () => 0,
    reportBug: (_id, bug) => {
      throw bug;
    },
  });
  const expectDone = (isDone: boolean): void => {
    if (!isDone) throw new Error(`refused: ${store.getState().refused?.refusal.message ?? "nobody says why"}`);
  };
  expectDone(await desk.look());
  return {
    run: async (work) => expectDone(await desk.run("", () => work(actions))),
    restore: async (depth) => {
      const isBack = await desk.restore(depth);
      return isBack ? "" : (store.getState().refused?.refusal.message ?? "refused, and nobody says why");
    },
  };
}
