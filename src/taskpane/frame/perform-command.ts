import type { PaneCommand } from "#application/pane/pane-command";
import type { Selected } from "#application/pane/pane-actions";
import { done } from "#application/ports/result";
import { runFunctionJob } from "../more/function-jobs.ts";
import type { StepName } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";
import { FIGURE } from "../words/figure.ts";
import { ROW_DUPLICATES } from "../words/row-duplicates.ts";
import type { PaneDesk } from "./pane-desk.ts";
import { isPlaceStated, type PaneStore, shownView } from "./pane-store.ts";

/** What a command is done with. */
interface CommandGround {
  readonly store: PaneStore;
  readonly desk: PaneDesk;
}

/**
 * Does what a ribbon button asks, as if the pane's own button were pressed. Work that is under way comes first. Before a
 * place is stated there is nothing to do most of it with: the pane welcomes and says what it needs. Cells with PLACE
 * functions need no place.
 */
export async function performCommand(store: PaneStore, desk: PaneDesk, command: PaneCommand): Promise<void> {
  // Asked anew each time: of several commands that wait for one job, the first to go on has begun another.
  while (store.getState().job !== null) await jobEnds(store);
  if (!NEEDS_NO_PLACE.has(command) && !isPlaceStated(store.getState())) {
    store.setState({ sheet: "steps", placeNeeded: true });
    desk.say(WORDS.welcome.needed);
    return;
  }
  store.setState({ placeNeeded: false });
  await HOW[command]({ store, desk });
}

const NEEDS_NO_PLACE: ReadonlySet<PaneCommand> = new Set(["convert-functions", "recalculate-stuck"]);

const HOW: Readonly<Record<PaneCommand, (ground: CommandGround) => Promise<unknown>>> = {
  "tag-selection": tagSelection,
  recount: (ground) => recountIn("count", ground),
  "refresh-summaries": (ground) => recountIn("summaries", ground),
  "check-totals": ({ desk }) => {
    desk.goTo("checks");
    return desk.look();
  },
  "show-figure": showFigure,
  "find-duplicates": findDuplicates,
  "convert-functions": (ground) => onFunctions("convertFunctions", ground),
  "recalculate-stuck": (ground) => onFunctions("recalculateStuck", ground),
};

/** A Recount, and the step in which what comes of it is seen. */
function recountIn(step: StepName, { store, desk }: CommandGround): Promise<boolean> {
  desk.goTo(step);
  const title = WORDS.more.recounting(shownView(store.getState())?.place.name ?? "");
  return desk.run(title, (actions, progress) => actions.recount({}, progress));
}

async function tagSelection(ground: CommandGround): Promise<void> {
  ground.desk.goTo("tag");
  await followSelection(ground);
}

/** The rows behind the selected figure, in a step that shows figures. */
async function showFigure(ground: CommandGround): Promise<void> {
  const { store, desk } = ground;
  const { step } = store.getState();
  desk.goTo(step === "sources" || step === "tag" ? "count" : step);
  const selected = await followSelection(ground);
  if (selected === null) return;
  if (selected.cell === null) {
    const again = (): void => void performCommand(store, desk, "show-figure");
    store.setState((state) => ({ refused: { refusal: NO_FIGURE, step: state.step, again } }));
    return;
  }
  store.setState({ figureOpen: true });
}

/** What is like the payment of the first selected row. Nothing is written: there is nothing to take back. */
async function findDuplicates({ store, desk }: CommandGround): Promise<void> {
  desk.goTo("duplication");
  const selected = await followSelection({ store, desk });
  if (selected === null) return;
  const at = selected.rows?.rows[0];
  if (at === undefined) {
    const again = (): void => void performCommand(store, desk, "find-duplicates");
    store.setState((state) => ({ refused: { refusal: NO_ROW, step: state.step, again } }));
    return;
  }
  await desk.run(ROW_DUPLICATES.looking(at), async (actions, progress) => {
    const answer = await actions.duplicatesOf({ sheet: at.sheet, row: at.row }, progress);
    if (!answer.ok) return answer;
    const asked = { ...answer.value, sheet: at.sheet, row: at.row };
    store.setState({ askedRow: asked });
    return done({ view: asked.view, said: ROW_DUPLICATES.said(asked), undo: null });
  });
}

const NO_ROW = { code: "no-row", message: ROW_DUPLICATES.noneSelected };
const NO_FIGURE = { code: "no-figure", message: FIGURE.noneSelected };

/** A pane that was closed until now has not heard of any selection; null where Excel did not say either, which is said. */
async function followSelection({ store, desk }: CommandGround): Promise<Selected | null> {
  const selected = await desk.selected();
  if (selected !== null) store.setState({ selection: selected.rows, picked: selected.cell });
  return selected;
}

async function onFunctions(job: Parameters<typeof runFunctionJob>[2], { store, desk }: CommandGround): Promise<void> {
  store.setState({ sheet: "functions" });
  await runFunctionJob(store, desk, job);
}

function jobEnds(store: PaneStore): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe(({ job }) => {
      if (job !== null) return;
      stop();
      resolve();
    });
  });
}
