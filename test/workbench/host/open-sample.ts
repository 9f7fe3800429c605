import type { Amendments } from "#application/amendments";
import type { PaneActions } from "#application/pane/pane-actions";
import type { PlaceView } from "#application/view/place-view";
import type { SignOff } from "#domain/checks/signed-version";
import { ASKED } from "#domain/transfers/evidence";
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

/** "There is none" for each pair that is asked about: nobody has booked any in the sample. */
export function noneOfAsked({ count }: PlaceView): NonNullable<Amendments["transfers"]> {
  const asked = count!.count.transfers.filter(({ evidence }) => evidence === ASKED);
  return asked.map((pair) => ({ ...pair, confirmed: false, note: "none" }));
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
