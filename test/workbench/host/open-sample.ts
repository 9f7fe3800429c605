import type { PaneActions } from "#application/pane/pane-actions";
import type { PlaceView } from "#application/view/place-view";
import type { SignOff } from "#domain/checks/signed-version";
import { given, openPane } from "#test/application/pane/open-pane";
import { type HostedWorkbook, openHost } from "#workbench/cli/open-host";
import { WorkbookModel } from "#workbench/model/workbook";

/** Three people who may sign a return. */
export const SIGN_OFF: SignOff = {
  preparer: { name: "A Hill", post: "finance officer" },
  checker: { name: "J Marsh", post: "principal accountant" },
  treasurer: { name: "P Rao", post: "section 151 officer" },
};

export interface OpenSample {
  readonly model: WorkbookModel;
  readonly host: HostedWorkbook;
  readonly pane: PaneActions;
  /** As the first count left it. */
  readonly view: PlaceView;
}

/** The sample place Fordshire, counted through the real adapter, its formulas worked out by the workbench. */
export async function openSample(): Promise<OpenSample> {
  const model = new WorkbookModel();
  model.addSheet("Notes");
  const host = await openHost(model);
  const pane = openPane(host.workbook);
  const { view } = given(await pane.addSample());
  return { model, host, pane, view };
}
