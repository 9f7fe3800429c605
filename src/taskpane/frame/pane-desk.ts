import type { Answer, PaneActions, Selected } from "#application/pane/pane-actions";
import type { StarterPack } from "#domain/tagging/starter-pack";
import { done, failed } from "#application/ports/result";
import type { FigureCell, FigureTrace } from "#application/figures/figure-trace";
import type { PlaceView } from "#application/view/place-view";
import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";
import { FIGURE } from "../words/figure.ts";
import { ask } from "./cell-wait.ts";
import { decide, letHeldGo, watchHeld, writeHeld } from "./decide.ts";
import { filterOrSelect, showAllRows, watchFilter } from "./filter-desk.ts";
import type { HeldAnswer } from "./held.ts";
import { withPoint } from "./journal.ts";
import { RESTORE } from "../words/restore.ts";
import { say } from "./pane-store.ts";
import { showOrSay, showRowsOrSay } from "./show-or-say.ts";
import { restoreTo, revertLatest } from "./take-back.ts";
import { catchBug, type DeskGround, type Outcome, runJob } from "./run-job.ts";

/** The desk of the frame: what the steps are given, and what only the frame does. */
export interface PaneDesk extends Desk {
  /** Reads and reckons as a job that is seen: the first look, and the button of a pane that waits for one. */
  look(): Promise<boolean>;
  /** Takes back the latest thing. */
  revert(): Promise<boolean>;
  /** Takes back the latest things, one after another, until so many stand; stops at the first that cannot be. */
  restore(depth: number): Promise<boolean>;
  /** Gives the state as it is now a name, to come back to. */
  keepPoint(name: string): void;
  cancel(): void;
  /** Writes the answers that are held. */
  writeHeld(): Promise<boolean>;
  /** Forgets an answer that is held, or all of them: none was written. */
  letHeldGo(only?: HeldAnswer): void;
  /** Takes our filter on a sheet away. */
  showAllRows(sheet: string): void;
  /** What is selected in the grid now; null where Excel did not say, which is said. */
  selected(): Promise<Selected | null>;
  /** Where the figure of a cell is from; why it could not be found out where it was refused. */
  traceFigure(cell: FigureCell, listed: number): Promise<TracedFigure>;
}

/** A figure that was traced, or why it was not. */
export type TracedFigure =
  { readonly trace: FigureTrace; readonly refused?: never } | { readonly trace?: never; readonly refused: string };

/** The one way from the pane to the workbook. */
export function createDesk(ground: DeskGround): PaneDesk {
  const { store, actions } = ground;
  watchHeld(ground);
  watchFilter(ground);
  return {
    run: (title, work) => runJob(ground, title, work),
    decide: (title, said) => decide(ground, title, said),
    look: () => runJob(ground, WORDS.frame.looking, (given, progress) => asLook(given, progress)),
    revert: () => revertLatest(ground),
    restore: (depth) => restoreTo(ground, depth),
    keepPoint: (name) => {
      store.setState((state) => withPoint(state, name));
      say(store, RESTORE.kept(name));
    },
    cancel: () => store.setState(({ job }) => ({ job: job && { ...job, isCancelling: true } })),
    writeHeld: () => writeHeld(ground),
    letHeldGo: (only) => letHeldGo(store, only),
    selected: () => showOrSay(ground, () => actions.selected()),
    showRows: (sheet, rows) => void showRowsOrSay(ground, sheet, rows),
    filterRows: (sheet, rows) => void filterOrSelect(ground, sheet, rows),
    showAllRows: (sheet) => void showAllRows(ground, sheet),
    traceFigure: (cell, listed) => traceOrSay(ground, cell, listed),
    openSheet: (name) => void showOrSay(ground, () => actions.openSheet(name)),
    starterPacks: () => packsOrSay(ground),
    goTo: (step) => store.setState({ step, sheet: "steps" }),
    say: (sentence) => say(store, sentence),
  };
}

function asLook(actions: PaneActions, progress: Parameters<PaneActions["look"]>[0]): Answer<Outcome> {
  return asOutcome(actions.look(progress), WORDS.frame.looked);
}

async function asOutcome(look: Answer<PlaceView>, said: (view: PlaceView) => string): Answer<Outcome> {
  const answer = await look;
  return answer.ok ? done({ view: answer.value, said: said(answer.value), undo: null }) : failed(answer.error);
}

async function packsOrSay(ground: DeskGround): Promise<readonly StarterPack[] | null> {
  const answer = await catchBug(ground, () => ground.actions.starterPacks());
  if (answer?.ok === false) say(ground.store, answer.error.message);
  return answer?.ok === true ? answer.value : null;
}

/** Reading where a figure is from writes nothing and is no job; while one runs, the sheets are not whole. */
async function traceOrSay(ground: DeskGround, cell: FigureCell, listed: number): Promise<TracedFigure> {
  const { job } = ground.store.getState();
  if (job) return { refused: WORDS.job.waitingFor(job.title) };
  const answer = await ask(ground, () => ground.actions.traceFigure(cell, listed));
  if (answer === null) return { refused: FIGURE.notFound };
  return answer.ok ? { trace: answer.value } : { refused: answer.error.message };
}
