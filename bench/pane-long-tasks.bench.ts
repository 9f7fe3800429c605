import type { Page } from "playwright-core";
import { hasManchester, MANCHESTER_FILES } from "#test/e2e/manchester";
import { openWorkbench, type OpenedWorkbench } from "#test/e2e/open-workbench";

/**
 * The longest that the pane does not answer while real files are brought in, counted and written:
 * `npx tsx bench/pane-long-tasks.bench.ts`. Long tasks of the add-in's frame, milliseconds.
 */

interface Recording {
  readonly longTasks: number[];
}

/** In every frame, before its own scripts. */
function recordLongTasks(): void {
  const longTasks: number[] = [];
  Object.assign(globalThis, { longTasks });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // Those of other frames are reported too, as somebody else's.
      if (entry.name === "self") longTasks.push(entry.duration);
    }
  }).observe({ type: "longtask" });
}

async function measure(stage: string, workbench: OpenedWorkbench, work: () => Promise<void>): Promise<void> {
  const frame = await workbench.pane.content();
  const take = () => frame.evaluate(() => (globalThis as unknown as Recording).longTasks.splice(0));
  await take();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const tasks = await take();
  const worst = Math.max(0, ...tasks).toFixed(0);
  process.stdout.write(
    `${stage.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s   worst ${worst.padStart(5)} ms   ${tasks.length} over 50 ms\n`,
  );
}

async function countManchester({ pane }: OpenedWorkbench): Promise<void> {
  const lines = pane.button(/^Needs an answer: /);
  while ((await lines.count()) > 0) {
    const line = lines.first();
    if ((await line.getAttribute("aria-expanded")) !== "true") await line.click();
    await pane.choose(/^Answer needed: whose number/, "The body’s own document number");
  }
  await pane.hearAfter(() => pane.primary.click(), /^Recounted/);
}

if (!hasManchester) throw new Error("The public spending files are not beside the project.");
const prepare = async (page: Page): Promise<void> => {
  await page.addInitScript(recordLongTasks);
};
const workbench = await openWorkbench({ prepare });
try {
  const { page, pane } = workbench;
  await page.getByRole("button", { name: "Open pane" }).click();
  await pane.statePlace("Manchester and Salford", "2021-22");
  const found = /14,957 rows found/;
  await measure("6 files brought in", workbench, () =>
    pane.hearAfter(() => pane.drop(MANCHESTER_FILES, "No spend found in this workbook"), found),
  );
  await measure("14,957 rows counted, written", workbench, () => countManchester(workbench));
  await pane.goTo("Count");
  await measure("counted again", workbench, () => pane.hearAfter(() => pane.press("Recount"), /^Recounted/));
} finally {
  await workbench.close();
}
