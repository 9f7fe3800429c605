import type { Frame, Page } from "playwright-core";

/** An event of Chromium's own trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** What the thread itself took of that, without waiting for its turn on a busy computer. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly functionName?: string; readonly url?: string; readonly type?: string } };
}

/** One task of the thread on which page and pane live. */
export interface ThreadTask {
  /** By the clock on the wall. */
  readonly ms: number;
  /** Without the time in which the thread had not its turn, on a computer that does other things as well. */
  readonly ownMs: number;
  /** What it was busy with, longest first: `FunctionCall take 41 ms core.js`. Parts may lie within one another. */
  readonly parts: readonly string[];
}

const CATEGORIES = [
  "toplevel",
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "v8",
  "blink.user_timing",
];
/** Marks the thread of the frame in question. */
const MARK = "thread-in-question";
const PARTS = 8;
const LEAST_PART = 3;

/**
 * Records what the page's thread does while some work is under way: every task, not only those that the browser calls
 * long, and not only those it blames on the pane: page and pane share the thread.
 *
 * @param frame - given where it has a thread of its own and only that one is asked about.
 */
export async function traceTasks(page: Page, work: () => Promise<void>, frame?: Frame): Promise<readonly ThreadTask[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error("Only a browser that was started here can be traced.");
  await browser.startTracing(page, { categories: CATEGORIES });
  let trace: Buffer;
  try {
    await frame?.evaluate((mark) => performance.mark(mark), MARK);
    await work();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { readonly traceEvents: readonly TraceEvent[] };
  return tasksOf(traceEvents, frame ? markedThreads(traceEvents) : pageThreads(traceEvents));
}

function tasksOf(events: readonly TraceEvent[], threads: ReadonlySet<string>): readonly ThreadTask[] {
  const whole = events.filter((event) => event.ph === "X" && threads.has(`${event.pid}/${event.tid}`));
  const isTask = ({ name }: TraceEvent): boolean => name === "RunTask";
  const parts = whole.filter(({ name }) => !name.includes("RunTask"));
  return whole
    .filter(isTask)
    .map((task) => ({
      ms: (task.dur ?? 0) / 1000,
      ownMs: (task.tdur ?? task.dur ?? 0) / 1000,
      parts: partsOf(task, parts),
    }))
    .sort((one, other) => other.ms - one.ms);
}

/** Threads on which a renderer draws pages. */
function pageThreads(events: readonly TraceEvent[]): ReadonlySet<string> {
  const named = events.filter(
    (event) =>
      event.name === "thread_name" &&
      (event as unknown as { readonly args: { readonly name: string } }).args.name === "CrRendererMain",
  );
  return new Set(named.map(({ pid, tid }) => `${pid}/${tid}`));
}

function markedThreads(events: readonly TraceEvent[]): ReadonlySet<string> {
  return new Set(events.filter(({ name }) => name === MARK).map(({ pid, tid }) => `${pid}/${tid}`));
}

function partsOf(task: TraceEvent, events: readonly TraceEvent[]): readonly string[] {
  const end = task.ts + (task.dur ?? 0);
  if ((task.dur ?? 0) < 30_000) return [];
  return events
    .filter(({ pid, tid, ts, dur }) => pid === task.pid && tid === task.tid && ts >= task.ts && ts + (dur ?? 0) <= end)
    .filter(({ dur }) => (dur ?? 0) / 1000 >= LEAST_PART)
    .sort((one, other) => (other.dur ?? 0) - (one.dur ?? 0))
    .slice(0, PARTS)
    .map(({ name, dur, args }) => {
      const { functionName = "", url = "", type = "" } = args?.data ?? {};
      return [name, functionName, type, `${((dur ?? 0) / 1000).toFixed(0)} ms`, url.replace(/^.*\//, "")]
        .filter((word) => word !== "")
        .join(" ");
    });
}
