import type { PlaceView } from "#application/view/place-view";
import { FakeActions } from "#test/taskpane/fakes/fake-actions";
import { FakeDesk } from "#test/taskpane/fakes/fake-desk";
import { fordshireView } from "#test/taskpane/fakes/fordshire-view";
import { CountStep } from "#taskpane/count/CountStep.tsx";
import { renderPane } from "../render-pane.tsx";

export const COUNCIL = "Fordshire County Council";
export const DISTRICT = "Oxley District Council";

/** The Count step over a view, with what it asks of the workbook and of the pane. */
export function openCount(view: PlaceView) {
  const actions = new FakeActions(view);
  const desk = new FakeDesk(actions);
  return { actions, desk, ...renderPane(<CountStep view={view} desk={desk} selection={null} />) };
}

/** Fordshire with a transfer on which nobody has decided. */
export function waitingView(): PlaceView {
  const view = fordshireView();
  const { count } = view.count!;
  const transfers = count.transfers.map((row) => (row.payer === COUNCIL ? { ...row, confirmed: null } : row));
  return { ...view, count: { ...view.count!, count: { ...count, transfers } } };
}
