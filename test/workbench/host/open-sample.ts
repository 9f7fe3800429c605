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

/** Row of a check on TP Checks, 0-based. */
export function rowOfCheck(model: WorkbookModel, id: string): number {
  const sheet = model.sheet("TP Checks")!;
  return Array.from({ length: 80 }, (_, at) => sheet.value(at, 0)).indexOf(id);
}

export function checkCell(model: WorkbookModel, id: string, column: number): unknown {
  return model.sheet("TP Checks")!.value(rowOfCheck(model, id), column);
}

/** Types over the heading of a theme on TP Agency x Theme, and lets Excel calculate. */
export function renameTheme({ model, host }: Pick<OpenSample, "model" | "host">, from: string, to: string): void {
  const sheet = model.sheet("TP Agency x Theme")!;
  const column = Array.from({ length: 80 }, (_, at) => sheet.value(HEADINGS, at)).indexOf(from);
  model.setValue(sheet, HEADINGS, column, to);
  host.calculator.recalculate();
}
const HEADINGS = 3;
