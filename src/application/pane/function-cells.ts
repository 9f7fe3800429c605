import type { FunctionCell, FunctionCellsPort } from "../ports/function-cells.port.ts";
import { done, failed } from "../ports/result.ts";
import type { Progress } from "../ports/workbook.port.ts";
import type { PlaceView } from "../view/place-view.ts";
import type { Answer, Done, Revertible } from "./pane-actions.ts";
import type { PaneJobs } from "./pane-jobs.ts";
import { refusedBy } from "./refuse.ts";
import { sayCount, sayTime } from "./say.ts";
import {
  NO_FUNCTION_CELLS,
  NONE_STUCK,
  sayAskedAgain,
  sayCells,
  sayConverted,
  sayFormulasKept,
} from "./say-function-cells.ts";

/** What Excel shows where a function has given no answer, or where the add-in was not there when it should have. */
const STUCK = new Set<unknown>(["#BUSY!", "#GETTING_DATA", "#CONNECT!", "#NAME?"]);
const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|GETTING_DATA|CONNECT!|BLOCKED!|FIELD!|UNKNOWN!)$/;

/**
 * Puts what they show in the place of all formulas that call a PLACE function, for a workbook that goes to people without the
 * add-in. No other cell is written. What shows an error keeps its formula: an error is no figure, and a value hides it.
 */
export async function convertFunctions(jobs: PaneJobs, port: FunctionCellsPort, progress?: Progress): Answer<Done> {
  const found = await port.find(progress);
  if (!found.ok) return refusedBy(found.error);
  if (found.value.length === 0) return nothingDone(jobs, NO_FUNCTION_CELLS);
  const isProtected = found.value.filter((cell) => cell.isProtected);
  const errors = found.value.filter((cell) => !cell.isProtected && showsError(cell));
  const ready = found.value.filter((cell) => !isProtected.includes(cell) && !errors.includes(cell));
  const turned = await port.turn(ready, "values");
  if (!turned.ok) return refusedBy(turned.error);
  const changed = turned.value;
  const converted = ready.filter((cell) => !changed.includes(cell));
  const said = sayConverted(converted, { errors, isProtected, changed });
  if (converted.length > 0) jobs.noteDone({ action: `PLACE functions converted to values: ${sayCells(converted)}` });
  const view = await jobs.look();
  if (!view.ok) return view;
  return done({ view: view.value, said, undo: converted.length === 0 ? null : backToFormulas(jobs, port, converted) });
}

function backToFormulas(jobs: PaneJobs, port: FunctionCellsPort, cells: readonly FunctionCell[]): Revertible {
  // Of a way back that broke off half way, what is back already is not told again.
  let values = cells;
  return {
    what: `values of ${sayCount(cells.length, "PLACE cell")}, ${sayTime(jobs.now())}`,
    revert: async (): Answer<PlaceView> => {
      const turned = await port.turn(values, "formulas");
      if (!turned.ok) return refusedBy(turned.error);
      const back = values.filter((cell) => !turned.value.includes(cell));
      values = turned.value;
      if (back.length > 0)
        jobs.noteDone({ action: `PLACE functions brought back in the place of their values: ${sayCells(back)}` });
      if (turned.value.length > 0)
        return failed({ code: "tags-changed", message: sayFormulasKept(turned.value, cells.length) });
      return jobs.look();
    },
  };
}

/**
 * Enters the formulas of stuck PLACE cells once more, which makes Excel ask their functions again. Every formula stays the
 * same, so there is nothing to revert.
 */
export async function recalculateStuck(jobs: PaneJobs, port: FunctionCellsPort, progress?: Progress): Answer<Done> {
  const found = await port.find(progress);
  if (!found.ok) return refusedBy(found.error);
  const stuck = found.value.filter(isStuck);
  if (stuck.length === 0) return nothingDone(jobs, NONE_STUCK);
  const free = stuck.filter((cell) => !cell.isProtected);
  const turned = await port.turn(free, "anew");
  if (!turned.ok) return refusedBy(turned.error);
  // Reading the workbook takes a while: by then the functions have had time to answer.
  const view = await jobs.look();
  if (!view.ok) return view;
  const after = await port.find();
  if (!after.ok) return refusedBy(after.error);
  const asked = free.filter((cell) => !turned.value.includes(cell));
  const still = after.value.filter((cell) => isStuck(cell) && asked.some((one) => isSame(one, cell)));
  const blocked = stuck.filter((cell) => cell.isProtected);
  return done({ view: view.value, said: sayAskedAgain(asked, still, blocked), undo: null });
}

async function nothingDone(jobs: PaneJobs, said: string): Answer<Done> {
  const view = await jobs.look();
  return view.ok ? done({ view: view.value, said, undo: null }) : view;
}

function showsError({ shows }: FunctionCell): boolean {
  return shows.some((row) => row.some((value) => typeof value === "string" && ERROR.test(value)));
}

function isStuck({ shows }: FunctionCell): boolean {
  return STUCK.has(shows[0]?.[0]);
}

function isSame(a: FunctionCell, b: FunctionCell): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}
