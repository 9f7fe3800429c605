import { WORDS } from "../words/catalogue.ts";
import { ROW_FILTER } from "../words/row-filter.ts";
import { ask } from "./cell-wait.ts";
import { say } from "./pane-store.ts";
import { catchBug, type DeskGround } from "./run-job.ts";
import { showOrSay, showRowsOrSay } from "./show-or-say.ts";

/** A filter writes no cell and is no job; while one runs, rows may be about to move. */
export async function filterOrSelect(ground: DeskGround, sheet: string, rows: readonly number[]): Promise<void> {
  const { store, actions } = ground;
  if (isBusy(ground)) return;
  store.setState({ notFiltered: null });
  const answer = await ask(ground, () => actions.filterRows(sheet, rows));
  if (answer === null) return;
  if (!answer.ok) return selectInstead(ground, { sheet, rows, why: answer.error.message });
  const { shown, hidden, why } = answer.value;
  if (why !== undefined) return selectInstead(ground, { sheet, rows, why: ROW_FILTER.why[why](sheet) });
  store.setState({ filtered: { sheet, shown, hidden }, partShown: null });
  say(store, ROW_FILTER.stands(sheet, shown, hidden));
}

interface NotFilteredFor {
  readonly sheet: string;
  readonly rows: readonly number[];
  readonly why: string;
}

async function selectInstead(ground: DeskGround, { sheet, rows, why }: NotFilteredFor): Promise<void> {
  const { store } = ground;
  await showRowsOrSay(ground, sheet, rows);
  const sentence = ROW_FILTER.not(sheet, why);
  store.setState(({ view }) => ({ notFiltered: { view, sentence } }));
  say(store, sentence);
}

export async function showAllRows(ground: DeskGround, sheet: string): Promise<void> {
  const { store, actions } = ground;
  if (isBusy(ground)) return;
  const shown = await showOrSay(ground, () => actions.showAllRows(sheet));
  if (shown === null) return;
  store.setState({ filtered: null });
  say(store, ROW_FILTER.allShown(sheet));
}

/** A count takes the filter away before it writes: after each job Excel is asked whether it still stands. */
export function watchFilter(ground: DeskGround): void {
  const { store, actions } = ground;
  store.subscribe((now, before) => {
    const { filtered, job } = now;
    if (before.job === null || job !== null || filtered === null) return;
    void catchBug(ground, () => actions.filterOn(filtered.sheet)).then((answer) => {
      if (store.getState().filtered === filtered)
        store.setState({ filtered: answer?.ok === true ? answer.value : null });
    });
  });
}

function isBusy({ store }: DeskGround): boolean {
  const { job } = store.getState();
  if (job) say(store, WORDS.job.waitingFor(job.title));
  return job !== null;
}
