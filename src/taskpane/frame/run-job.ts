import type { Answer, Done, PaneActions } from "#application/pane/pane-actions";
import type { Progress } from "#application/ports/workbook.port";
import type { StepName } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";
import { HELD } from "../words/held.ts";
import { advance, type Job, quarters, startJob } from "./job.ts";
import { withDone } from "./journal.ts";
import { numberBug } from "./number-bug.ts";
import { type PaneStore, type Refused, say } from "./pane-store.ts";
import { tellOver } from "./settle-held.ts";
import { withPending } from "./with-pending.ts";

/** Work that ends sooner needs no words. */
const SHOWN_AFTER = 400;

/** What the desk needs of the page it stands in. */
export interface DeskGround {
  readonly store: PaneStore;
  readonly actions: PaneActions;
  /** Milliseconds, for time left only. */
  readonly clock: () => number;
  /** Keeps the record of a slip of ours. */
  readonly reportBug: (id: string, bug: unknown) => void;
}

export type Outcome = Done;
export type Work = (actions: PaneActions, progress: Progress) => Answer<Outcome>;

/**
 * Runs one piece of work on the workbook, never two at a time. Whatever comes of it is in the store afterwards: the new view
 * and its sentence, the refusal, or the number of a bug.
 * @returns true once it is done; false where it was refused, cancelled or had to wait.
 */
export async function runJob(ground: DeskGround, title: string, work: Work): Promise<boolean> {
  const { store } = ground;
  const { job: running, step } = store.getState();
  if (running) {
    say(store, WORDS.job.waitingFor(running.title));
    return false;
  }
  store.setState({ job: startJob(title, step), refused: null, bug: null });
  const timer = setTimeout(() => showJob(store), SHOWN_AFTER);
  const answer = await catchBug(ground, () => work(withPending(ground), progressOf(ground)));
  clearTimeout(timer);
  if (answer?.ok === true) take(store, answer.value);
  else if (answer === null) store.setState({ job: null });
  // Where the officer is by now: in the step that was left, nobody would see that nothing was done.
  else refuse(store, { refusal: answer.error, step: stepNow(store), again: () => void runJob(ground, title, work) });
  tellOver(store);
  return answer?.ok === true;
}

/** A thrown thing is our own slip: its number is shown, and whoever keeps the record is told. null = there was one. */
export async function catchBug<T>({ store, reportBug }: DeskGround, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (bug) {
    const id = numberBug(bug);
    store.setState({ bug: { id } });
    reportBug(id, bug);
    return null;
  }
}

function stepNow(store: PaneStore): StepName {
  return store.getState().step;
}

function showJob(store: PaneStore): void {
  const { job } = store.getState();
  if (!job) return;
  store.setState({ job: { ...job, isShown: true } });
  say(store, job.title);
}

/** The job ends and leaves what came of it in one step: what waits for its end finds that it may begin, or that it may not. */
function take(store: PaneStore, { view, said, undo, batch }: Outcome): void {
  say(store, said);
  store.setState((state) => ({ job: null, view, ...(undo && withDone(state, undo)), ...(batch && { batch }) }));
}

/** Cancelling is no fault: it is said, with what is still held, and the step stands as it was. */
function refuse(store: PaneStore, refused: Refused): void {
  const isCancelled = refused.refusal.code === "cancelled";
  const { answers, isDue } = store.getState().held;
  const still = answers.length > 0 && !isDue ? [HELD.still(answers.map(({ title }) => title))] : [];
  if (isCancelled) say(store, [refused.refusal.message, ...still].join(" "));
  store.setState({ job: null, refused: isCancelled ? null : refused });
}

function progressOf({ store, clock }: DeskGround): Progress {
  return (done, of, what) => {
    const { job } = store.getState();
    if (!job) return true;
    const told = advance(job, { done, of, what }, clock());
    store.setState({ job: told });
    if (job.isShown && isNewQuarter(job, told)) say(store, WORDS.job.said(what, done, of));
    return !job.isCancelling;
  };
}

function isNewQuarter(before: Job, after: Job): boolean {
  const was = before.stages.at(-1);
  const is = after.stages.at(-1);
  return was !== undefined && is !== undefined && was.of === is.of && quarters(is) > quarters(was);
}
