import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { MOST_OF_ENTRY, weighEntry } from "#scripts/release/weigh-entry";
import { openWorkbench, type OpenedWorkbench } from "#test/e2e/open-workbench";
import { recordResult } from "./record-result.ts";
import { traceTasks } from "./thread-tasks.ts";

/**
 * How long until a person can use the pane: `npx tsx bench/pane-start.bench.ts`. From the press of "Open pane" to the first
 * field of it that takes what is typed; when the pane first paints anything, by the browser's own account, from the first
 * byte of its page; the longest task until then, and how long the thread was busy in it. Cold: a browser that has loaded
 * nothing of the pane yet; warm: the page opened again.
 */
interface Start {
  readonly usable: number;
  readonly firstPaint: number;
  readonly longestTask: number;
  readonly longestBusy: number;
}

const WARM_ROUNDS = 3;
const DIST = join(fileURLToPath(new URL("..", import.meta.url)), "dist");

async function start({ page, pane }: OpenedWorkbench): Promise<Start> {
  let usable = 0;
  const tasks = await traceTasks(page, async () => {
    const from = performance.now();
    await page.getByRole("button", { name: "Open pane" }).click();
    await pane.frame.getByRole("textbox", { name: "Place" }).fill("Anywhere");
    usable = performance.now() - from;
  });
  const firstPaint = await (
    await pane.content()
  ).evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN);
  return {
    usable,
    firstPaint,
    longestTask: Math.max(0, ...tasks.map(({ ms }) => ms)),
    longestBusy: Math.max(0, ...tasks.map(({ ownMs }) => ownMs)),
  };
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => (typeof cell === "number" ? cell.toFixed(0) : cell)).join(" | ")} |`;
}

const workbench = await openWorkbench();
try {
  const { page } = workbench;
  const starts: (readonly [string, Start])[] = [["cold", await start(workbench)]];
  for (let round = 0; round < WARM_ROUNDS; round++) {
    await page.reload();
    await page.getByRole("tablist", { name: "Sheets" }).getByRole("tab", { selected: true }).waitFor();
    starts.push(["warm", await start(workbench)]);
  }
  const lines = [
    "`npx tsx bench/pane-start.bench.ts`; milliseconds. The thread is the page's and the pane's together.",
    "",
    `Entry: ${String(weighEntry(DIST, "taskpane.html"))} bytes gzip (${String(MOST_OF_ENTRY)} allowed).`,
    "",
    row(["start", "first paint", "first field takes what is typed", "longest task", "longest busy"]),
    row(["---", "---:", "---:", "---:", "---:"]),
    ...starts.map(([name, of]) => row([name, of.firstPaint, of.usable, of.longestTask, of.longestBusy])),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  recordResult("The start of the pane", lines);
} finally {
  await workbench.close();
}
