import { CountMemory } from "#application/count-memory";
import { makePaneActions } from "#application/pane/make-pane-actions";
import type { Done, PaneActions, Refusal } from "#application/pane/pane-actions";
import { lookingAt, recheckingIn, recounting } from "#application/pane/reckon-for-pane";
import type { FunctionCellsPort } from "#application/ports/function-cells.port";
import { done, type Result } from "#application/ports/result";
import type { WorkbookPort } from "#application/ports/workbook.port";
import type { PlaceView } from "#application/view/place-view";
import { readFile } from "#intake/read-file";
import { sheetNameFor } from "#intake/sheet-name";
import { STARTER_PACKS } from "#reference/packs/starter-packs";
import { FORDSHIRE, type SamplePlace } from "#reference/sample-place";

const NO_CELLS: FunctionCellsPort = { find: () => Promise.resolve(done([])), turn: () => Promise.resolve(done([])) };

/** Proves that a value may cross a worker's border. @throws DataCloneError where a function is in it. */
function crossing<T>(value: T): T {
  structuredClone(value);
  return value;
}

/** The pane's actions over a workbook, without a worker; what would cross its border is proved to be plain data. */
export function openPane(
  workbook: WorkbookPort,
  sample: SamplePlace = FORDSHIRE,
  functionCells: FunctionCellsPort = NO_CELLS,
): PaneActions {
  const memory = new CountMemory();
  const looking = lookingAt(workbook, memory);
  const rechecking = recheckingIn(workbook, memory);
  const counting = recounting(workbook, memory);
  let minute = 0;
  return makePaneActions({
    workbook,
    looking: async (request, progress) => crossing(await looking(crossing(request), progress)),
    rechecking: async (shown) => crossing(await rechecking(crossing(shown))),
    recounting: async (request, progress) => crossing(await counting(crossing(request), progress)),
    now: () => timeOf(minute++),
    version: "1.2.3",
    readFile: (file) => Promise.resolve(crossing(readFile(crossing(file)))),
    sheetNameFor,
    sample,
    packs: () => Promise.resolve(STARTER_PACKS),
    functionCells,
  });
}

/** What an answer holds. @throws where it is a refusal: the test did not expect one. */
export function given<T>(answer: Result<T, Refusal>): T {
  if (!answer.ok) throw new Error(`refused: ${answer.error.code} ${answer.error.message}`);
  return answer.value;
}

export function refusal(answer: Result<unknown, Refusal>): Refusal {
  if (answer.ok) throw new Error("expected a refusal, and it was done");
  return answer.error;
}

/** The workbook as the pane shows it now. */
export async function viewOf(pane: PaneActions): Promise<PlaceView> {
  return given(await pane.look());
}

export async function reverted(done: Done): Promise<PlaceView> {
  if (!done.undo) throw new Error("nothing to revert");
  return given(await done.undo.revert());
}

/** A session that goes on for hours has hours that are hours. */
function timeOf(minute: number): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  const since = 14 * 60 + 10 + minute;
  return `${two(22 + Math.floor(since / 1440))}/11/2026 ${two(Math.floor(since / 60) % 24)}:${two(since % 60)}:07`;
}
