import { setTimeout as pause } from "node:timers/promises";
import type { Frame, Page } from "playwright-core";
import { type ThreadTask, traceTasks } from "../thread-tasks.ts";

/** A trace is kept whole in memory, some megabytes a second: a long job is traced in lengths. Milliseconds. */
const LENGTH = 15_000;
/** What is shorter is of no interest, and there are very many. Milliseconds. */
const LEAST = 16;

/**
 * Records what the pane's own thread does while some work is under way, however long that takes. Between two lengths of the
 * trace there is a moment of which nothing is recorded.
 */
export async function tracePane(page: Page, pane: Frame, work: () => Promise<void>): Promise<readonly ThreadTask[]> {
  const tasks: ThreadTask[] = [];
  const under = { way: true };
  const working = work().finally(() => (under.way = false));
  // Its failure is thrown below, once the trace has ended.
  working.catch(() => undefined);
  while (under.way) {
    const traced = await traceTasks(page, () => Promise.race([working, pause(LENGTH)]), pane);
    tasks.push(...traced.filter(({ ms }) => ms >= LEAST));
  }
  await working;
  return tasks;
}
