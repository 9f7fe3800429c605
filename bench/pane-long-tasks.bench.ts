import { hasManchester, MANCHESTER_FILES } from "#test/e2e/manchester";
import { openWorkbench, type OpenedWorkbench } from "#test/e2e/open-workbench";
import { recordResult } from "./record-result.ts";
import { type ThreadTask, traceTasks } from "./thread-tasks.ts";

/**
 * The longest that the pane does not answer while real files are brought in, counted and written:
 * `npx tsx bench/pane-long-tasks.bench.ts [rounds]`. Every task of the thread that the pane shares with the page of the
 * workbench, from the browser's own trace; of the longest it is told what they were busy with.
 */

const LONG = 50;
const SHOWN = 2;

/** Tasks of each phase, over all rounds. */
const phases = new Map<string, ThreadTask[]>();

async function measure(phase: string, { page }: OpenedWorkbench, work: () => Promise<void>): Promise<void> {
  const tasks = phases.get(phase) ?? [];
  phases.set(phase, tasks);
  tasks.push(...(await traceTasks(page, work)));
}

async function answerAll({ pane }: OpenedWorkbench): Promise<void> {
  const lines = pane.button(/^Needs an answer: /);
  while ((await lines.count()) > 0) {
    const line = lines.first();
    if ((await line.getAttribute("aria-expanded")) !== "true") await line.click();
    await pane.choose(/^Answer needed: whose number/, "The body’s own document number");
  }
}

async function round(): Promise<void> {
  const workbench = await openWorkbench();
  try {
    const { page, pane } = workbench;
    const read = (): Promise<void> => pane.hearAfter(() => pane.press("Read 14,957 rows"), /£/);
    const recount = (): Promise<void> => pane.hearAfter(() => pane.press("Recount"), /^Recounted/);
    await measure("pane opened", workbench, async () => {
      await page.getByRole("button", { name: "Open pane" }).click();
      await pane.see("Count what public bodies spend in a place");
    });
    await pane.statePlace("Manchester and Salford", "2021-22");
    const held = await pane.hold(MANCHESTER_FILES);
    await measure("6 files brought in", workbench, () =>
      pane.hearAfter(() => pane.dropHeld(held, "No spend found in this workbook"), /14,957 rows found/),
    );
    await measure("questions answered", workbench, () => answerAll(workbench));
    await measure("14,957 rows counted, written", workbench, read);
    for (const step of ["Tag", "Count", "Duplication", "Summaries", "Checks"])
      await measure(`${step} opened`, workbench, () => pane.goTo(step));
    await pane.goTo("Count");
    await measure("counted again", workbench, recount);
  } finally {
    await workbench.close();
  }
}

/** How long the longest took, and how many took too long. */
function longest(times: readonly number[]): { readonly worst: string; readonly over: number } {
  return { worst: Math.max(0, ...times).toFixed(0), over: times.filter((ms) => ms > LONG).length };
}

function tell(): void {
  for (const [phase, tasks] of phases) {
    const [wall, own] = [longest(tasks.map(({ ms }) => ms)), longest(tasks.map(({ ownMs }) => ownMs))];
    process.stdout.write(
      `${phase.padEnd(30)} worst ${wall.worst} ms, ${wall.over} over ${LONG}; of its own ${own.worst} ms, ${own.over} over ${LONG}\n`,
    );
    const ordered = [...tasks].sort((one, other) => other.ms - one.ms);
    for (const { ms, ownMs, parts } of ordered.slice(0, SHOWN))
      if (parts.length > 0)
        process.stdout.write(`    ${ms.toFixed(0)} (${ownMs.toFixed(0)}) ms: ${parts.join(" | ")}\n`);
  }
}

function record(): void {
  const rows = [...phases].map(([phase, tasks]) => {
    const [wall, own] = [longest(tasks.map(({ ms }) => ms)), longest(tasks.map(({ ownMs }) => ownMs))];
    return `| ${phase} | ${own.worst} | ${own.over} | ${wall.worst} | ${wall.over} |`;
  });
  recordResult("Tasks of the pane's thread", [
    "`npx tsx bench/pane-long-tasks.bench.ts [rounds]`; 14,957 published rows, the workbench's own page on the same thread.",
    "Of the processor = what a task used itself; by the clock = with its waits for a processor that others use too.",
    "",
    `| part | longest of the processor, ms | over ${LONG} | longest by the clock, ms | over ${LONG} |`,
    "| --- | ---: | ---: | ---: | ---: |",
    ...rows,
  ]);
}

if (!hasManchester) throw new Error("The public spending files are not beside the project.");
for (let left = Number(process.argv[2] ?? "1"); left > 0; left--) await round();
tell();
record();
