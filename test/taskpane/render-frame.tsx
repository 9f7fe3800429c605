import { PaneFrame } from "#taskpane/frame/PaneFrame.tsx";
import type { StepName } from "#taskpane/step";
import { createDesk } from "#taskpane/frame/pane-desk";
import { createPaneStore } from "#taskpane/frame/pane-store";
import { watchWorkbook } from "#taskpane/frame/watch-workbook";
import type { FakeActions } from "./fakes/fake-actions.ts";
import { renderPane } from "./render-pane.tsx";

export const YEARS = ["FY 2026-27", "FY 2025-26", "FY 2024-25"];

/** The whole pane over fake actions, after its first look. */
export async function renderFrame(actions: FakeActions, step: StepName = "sources") {
  const store = createPaneStore("as Excel");
  store.setState({ step });
  const bugs: string[] = [];
  const surroundings = {
    excelTheme: null,
    years: YEARS,
    openHelp: () => undefined,
    reportBug: (id: string) => void bugs.push(id),
    clock: () => 0,
  };
  const ground = { store, actions, clock: surroundings.clock, reportBug: surroundings.reportBug };
  const desk = createDesk(ground);
  await desk.look();
  watchWorkbook(ground);
  const rendered = renderPane(<PaneFrame store={store} desk={desk} surroundings={surroundings} />);
  return { ...rendered, store, desk, bugs };
}
