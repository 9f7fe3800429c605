import { cancelRecount, fullSession } from "#test/e2e/full-session";
import { openWebExcel } from "#test/e2e/open-web-excel";
import { recordResult } from "./record-result.ts";
import { type ThreadTask, traceTasks } from "./thread-tasks.ts";

/**
 * A whole session in the pane as it ships, from a server of its own, with a monitor of its frame:
 * `npx tsx bench/pane-session.bench.ts`. The browser itself tells every task over 50 ms; those of the workbench's page, which
 * has the same thread here and is Excel's in the world, are told apart. From the browser's trace comes what of each task the
 * thread itself was busy with: on a computer that does other things as well, a task waits for its turn too.
 */
const CANCEL_BUDGET = 200;
/** Tasks of each part whose contents are told. */
const SHOWN = 3;

declare global {
  var longTasks: { readonly name: string; readonly ms: number }[];
}

const excel = await openWebExcel(async (page) => {
  await page.addInitScript(watchLongTasks);
});
try {
  const lines: string[] = [];
  let worst = 0;
  let worstBusy = 0;
  for (const [phase, run] of [...fullSession(() => excel), ["counts again", recount] as const]) {
    const traced = await traceTasks(excel.page, run);
    const { own, others } = await takeTasks();
    worst = Math.max(worst, ...own);
    const busy = Math.max(0, ...traced.map(({ ownMs }) => ownMs));
    worstBusy = Math.max(worstBusy, busy);
    lines.push(row([phase, own.length, Math.max(0, ...own), Math.max(0, ...others), busy.toFixed(0)]));
    tellLongest(phase, traced);
  }
  const { heardAfter, endedAfter } = await cancelRecount(excel);
  const said = [
    `Cancel is answered after ${ms(heardAfter)} (${String(CANCEL_BUDGET)} allowed), the work has ended after ${ms(endedAfter)}.`,
    `Longest task of the pane by the clock: ${ms(worst)} (50 asked for); longest time that the thread was busy: ${ms(worstBusy)}.`,
  ];
  const table = [row(["part", "tasks over 50 ms", "longest, ms", "longest of the page around it, ms", "longest busy, either, ms"]), row(["---", "---:", "---:", "---:", "---:"]), ...lines]; // prettier-ignore
  process.stdout.write(`${[...said, ...lines].join("\n")}\n`);
  recordResult("A session in the pane", [
    "`npx tsx bench/pane-session.bench.ts`; by the clock on the wall: on a busy computer a task waits for its turn too.",
    "",
    ...said,
    "",
    ...table,
  ]);
  process.exitCode = heardAfter <= CANCEL_BUDGET ? 0 : 1;
} finally {
  await excel.close();
}

/** What the thread was longest busy with: for whoever wants it shorter. */
function tellLongest(phase: string, tasks: readonly ThreadTask[]): void {
  const longest = tasks.toSorted((one, other) => other.ownMs - one.ownMs).slice(0, SHOWN);
  for (const { ms: whole, ownMs, parts } of longest)
    process.stdout.write(`${phase}: ${ms(whole)}, busy ${ms(ownMs)}: ${parts.join(" | ")}\n`);
}

async function recount(): Promise<void> {
  const { pane } = excel;
  await pane.goTo("Count");
  await pane.hearAfter(() => pane.press("Recount"), /^Recounted/);
}

/** Tasks since they were last asked for, milliseconds: of the pane, and of the others on its thread. */
async function takeTasks(): Promise<{ readonly own: readonly number[]; readonly others: readonly number[] }> {
  const tasks = await (await excel.pane.content()).evaluate(() => globalThis.longTasks.splice(0));
  const of = (wanted: boolean): number[] =>
    tasks.filter(({ name }) => (name === "self") === wanted).map(({ ms }) => ms);
  return { own: of(true), others: of(false) };
}

/** In every frame, before its own scripts. */
function watchLongTasks(): void {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) globalThis.longTasks.push({ name, ms: Math.round(duration) });
  }).observe({ type: "longtask", buffered: true });
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}

function row(cells: readonly unknown[]): string {
  return `| ${cells.map(String).join(" | ")} |`;
}
