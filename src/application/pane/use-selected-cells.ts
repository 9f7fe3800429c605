import { areasOverlap, areasText, type CellArea } from "#domain/ledger/cell-area";
import type { SheetCells } from "#domain/ledger/cells";
import { describeFinding } from "#domain/findings/words";
import { CHOSEN_CELLS } from "../chosen-cells.ts";
import { readingsOf } from "../find-readings.ts";
import { isCouncils } from "../is-councils.ts";
import { done, failed, type Result } from "../ports/result.ts";
import type { Progress, SelectedCells, SheetSurvey } from "../ports/workbook.port.ts";
import type { PlaceView } from "../view/place-view.ts";
import type { Answer, Done, Refusal } from "./pane-actions.ts";
import type { PaneJobs } from "./pane-jobs.ts";
import { refusedBy } from "./refuse.ts";
import { sayCount } from "./say.ts";

/**
 * Takes the cells selected in the grid for the spend of their sheet, instead of whatever was found on it. Refused where a sheet
 * of ours is in front, where nothing filled is selected, and where an area does not read as spend: nothing changes then.
 */
export async function useSelectedCells(jobs: PaneJobs, progress?: Progress): Answer<Done> {
  const selected = await jobs.workbook.selectedCells();
  if (!selected.ok) return refusedBy(selected.error);
  if (selected.value === null) return failed(NOTHING_SELECTED);
  const fit = await checkSelected(jobs, selected.value);
  if (!fit.ok) return fit;
  const { sheet, areas } = selected.value;
  return readAnew(jobs, { sheet, cells: areasText(areas) }, { progress, say: (view) => sayChosen(view, sheet, areas) });
}

/** Reads a sheet whole again of which cells were chosen. */
export function useWholeSheet(jobs: PaneJobs, sheet: string, progress?: Progress): Answer<Done> {
  const say = (view: PlaceView): string =>
    `Sheet “${sheet}” is read whole again: ${rowsOn(view, sheet)} found. Recount to count it so.`;
  return readAnew(jobs, { sheet, cells: "" }, { progress, say });
}

interface Reading {
  readonly progress: Progress | undefined;
  readonly say: (view: PlaceView) => string;
}

/** A look that is refused or stopped leaves the choice as it was. */
async function readAnew(
  jobs: PaneJobs,
  { sheet, cells }: { readonly sheet: string; readonly cells: string },
  { progress, say }: Reading,
): Answer<Done> {
  const before = jobs.cellsChosen(sheet);
  jobs.chooseCells(sheet, cells);
  const view = await jobs.look(progress);
  if (!view.ok) {
    jobs.chooseCells(sheet, before);
    return view;
  }
  return done({ view: view.value, said: say(view.value), undo: backTo(jobs, sheet, before) });
}

function backTo(jobs: PaneJobs, sheet: string, cells: string): Done["undo"] {
  return {
    what: `choice of cells on “${sheet}”`,
    revert: () => {
      jobs.chooseCells(sheet, cells);
      return jobs.look();
    },
  };
}

/** Refuses a sheet of ours, rows that would count twice, and an area without spend: without its headings, a list of codes. */
async function checkSelected({ workbook }: PaneJobs, { sheet, areas }: SelectedCells): Promise<Result<void, Refusal>> {
  const surveys = await workbook.survey();
  if (!surveys.ok) return refusedBy(surveys.error);
  const survey = surveys.value.find(({ name }) => name === sheet);
  if (!survey || !isCouncils(survey)) return failed(oursInFront(sheet));
  if (areasOverlap(areas)) return failed(OVERLAPPING);
  const cells = await workbook.readSheet(sheet);
  if (!cells.ok) return refusedBy(cells.error);
  const unfit = areas.map((area) => whyUnfit(survey, cells.value, area)).find((why) => why !== null);
  return unfit ? failed(unfit) : done(undefined);
}

function whyUnfit(survey: SheetSurvey, cells: SheetCells, area: CellArea): Refusal | null {
  const text = areasText([area]);
  const { readings, notSpend } = readingsOf({ survey, cells, path: "", mapping: { [CHOSEN_CELLS]: text } });
  if (readings.length > 0) return null;
  const [why] = notSpend;
  const reason = why ? ` ${describeFinding(why.finding)}` : "";
  return { code: "not-spend", message: `${text} does not read as spend.${reason} ${WITH_HEADINGS}` };
}

const WITH_HEADINGS =
  "Select the row of headings together with the rows below it, then press Use selected cells again.";
const NOTHING_SELECTED: Refusal = {
  code: "nothing-selected",
  message: `No filled cells are selected. ${WITH_HEADINGS}`,
};
const OVERLAPPING: Refusal = {
  code: "areas-overlap",
  message: `The selected areas overlap, so rows would count twice. Nothing was changed. ${WITH_HEADINGS}`,
};

function oursInFront(sheet: string): Refusal {
  return {
    code: "not-a-source",
    message: `“${sheet}” is a sheet of Total Place's own: its figures come from the sources and would count twice. Select cells on a sheet of yours.`,
  };
}

function sayChosen(view: PlaceView, sheet: string, areas: readonly CellArea[]): string {
  return `${areasText(areas)} of “${sheet}” is read as spend: ${rowsOn(view, sheet)} found. The rest of the sheet is not read.`;
}

function rowsOn({ sources }: PlaceView, sheet: string): string {
  return sayCount(
    sources.filter((source) => source.sheet === sheet).reduce((sum, { rows }) => sum + rows, 0),
    "row",
  );
}
