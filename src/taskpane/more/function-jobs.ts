import type { PaneStore } from "../frame/pane-store.ts";
import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";

const { more } = WORDS;

/** What can be done about cells with PLACE functions. */
export const FUNCTION_JOBS = {
  convertFunctions: { label: more.convert, title: more.converting },
  recalculateStuck: { label: more.unstick, title: more.unsticking },
} as const;

export type FunctionJob = keyof typeof FUNCTION_JOBS;

/** Does it; what came of it stays to be read on the page of the functions. */
export function runFunctionJob(store: PaneStore, desk: Pick<Desk, "run">, job: FunctionJob): Promise<boolean> {
  return desk.run(FUNCTION_JOBS[job].title, async (actions, progress) => {
    const answer = await actions[job](progress);
    store.setState({ functionsSaid: answer.ok ? answer.value.said : "" });
    return answer;
  });
}
