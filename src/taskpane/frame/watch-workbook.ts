import type { PaneActions } from "#application/pane/pane-actions";
import { catchBug, type DeskGround } from "./run-job.ts";

/** Why a look was not to be had just then: the change is looked at as soon as something else happens in the pane or the grid. */
const PASSING: ReadonlySet<string> = new Set(["cell-edit-mode", "cancelled"]);

function isPassing(answer: Awaited<ReturnType<PaneActions["look"]>> | null): boolean {
  return answer?.ok === false && PASSING.has(answer.error.code);
}

/**
 * Looks again after a person has changed cells, and follows the selection. Nothing is shown of it while it runs. It never
 * runs beside a job or a look of its own: a change in the meantime is looked at afterwards. A look that a job has overtaken
 * is thrown away, since the job's view is younger.
 * @returns the way to stop.
 */
export function watchWorkbook(ground: DeskGround): () => void {
  const { store, actions } = ground;
  let isDue = false;
  let isLooking = false;
  const isIdle = (): boolean => store.getState().job === null;
  const lookAgain = async (): Promise<void> => {
    isDue = isLooking || !isIdle();
    if (isDue) return;
    isLooking = true;
    const { view } = store.getState();
    const answer = await catchBug(ground, () => actions.look(isIdle));
    isLooking = false;
    if (answer?.ok === true && isIdle() && store.getState().view === view) store.setState({ view: answer.value });
    lookIfDue();
    // Not at once: whoever edits a cell still does.
    if (isPassing(answer)) isDue = true;
  };
  const lookIfDue = (): void => {
    if (isDue && isIdle()) void lookAgain();
  };
  const unsubscribe = store.subscribe(lookIfDue);
  const unwatch = actions.watch({
    changed: () => {
      store.setState(({ turn }) => ({ turn: turn + 1 }));
      void lookAgain();
    },
    selected: (selection) => store.setState({ selection }),
    picked: (picked) => store.setState({ picked }),
    filtered: (filtered) => store.setState({ filtered }),
  });
  return () => {
    unwatch();
    unsubscribe();
  };
}
