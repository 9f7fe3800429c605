import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { PART_TITLE } from "#domain/checks/headline";
import { openWebExcel } from "#test/e2e/open-web-excel";
import { readSheetTable } from "#test/e2e/sheet-table";
import { type CancelledAt, cancelAt, PARTS_OF_A_JOB } from "./pane/cancel-at.ts";
import { monitorFrames, takeHeldUp } from "./pane/frame-monitor.ts";
import { openPlaceBook } from "./pane/open-place.ts";
import { tracePane } from "./pane/pane-tasks.ts";
import { recordResult } from "./record-result.ts";
import { addUp } from "./spend/add-up.ts";
import { writePlace } from "./spend/write-place.ts";
import type { ThreadTask } from "./thread-tasks.ts";

/**
 * Payments of a made-up place counted from the pane, in a browser that gives the pane a thread of its own, as Excel does:
 * `npx tsx bench/pane-whole-job.bench.ts [--rows 100000] [--seed 7] [--quick] [--folder out/pane-job]`. Quick = without the
 * jobs that are stopped half way. A million rows need `NODE_OPTIONS=--max-old-space-size=6000`: the workbench holds them too.
 */
const { values } = parseArgs({
  options: {
    rows: { type: "string" },
    seed: { type: "string" },
    folder: { type: "string" },
    quick: { type: "boolean" },
  },
});
const rows = Number(values.rows ?? 100_000);
const folder = values.folder ?? join("out", "pane-job");
const CANCEL_BUDGET = 200;
/** Tasks of each part whose contents are told. */
const SHOWN = 4;
/** So long may one part of the job take on a slow computer. Milliseconds. */
const PATIENCE = 3_600_000;
/** Chromium then gives every origin a process: the pane does not share the thread of the window around it. */
const APART = "--enable-features=OriginKeyedProcessesByDefault";

const place = writePlace(folder, rows, { seed: Number(values.seed ?? 7) });
const exact = addUp(place);
const book = await openPlaceBook(place);
tell(`${String(place.rows)} rows stand in the workbook`);
const excel = await openWebExcel(prepare, { first: book.first, switches: [APART] });
const lines: string[] = [];
const notes: string[] = [];
const faults: string[] = [];
try {
  const { page, pane } = excel;
  page.setDefaultTimeout(PATIENCE);
  await page.getByRole("button", { name: "Open pane" }).click();
  await measure("the workbook opened: read and reckoned", () => pane.see("Recount needed"));
  await pane.goTo("Count");
  if (values.quick !== true)
    for (const part of PARTS_OF_A_JOB)
      await measure(`stopped while ${part}`, async () => told(part, await cancelAt(excel, part, PATIENCE)));
  await measure("read, counted and written", recount);
  total();
  for (const step of ["Tag", "Duplication", "Summaries", "Checks", "Sources", "Count"])
    await measure(`${step} opened`, () => pane.goTo(step));
  await measure("counted again", recount);
  total();
} finally {
  await excel.close();
}
faults.push(...excel.record.errors, ...excel.bugs.map(String));
record(faults.length === 0 ? ["no fault"] : []);
tell(faults.join("\n"));
process.exitCode = faults.length === 0 ? 0 : 1;

async function prepare(page: Page): Promise<void> {
  // The compiler that runs this file names functions by this helper, which a page does not have.
  await page.addInitScript({ content: "globalThis.__name = (named) => named;" });
  await page.addInitScript(monitorFrames);
}

/** After each part, so that what was measured stands, though a later one should not come to its end. */
function record(ended: readonly string[] = ["the run has not come to its end"]): void {
  recordResult(`The whole job in Chromium at ${String(rows)} rows`, [
    `\`npx tsx bench/pane-whole-job.bench.ts --rows ${String(rows)}${values.quick === true ? " --quick" : ""}\`; the pane has a thread of its own, as in Excel.`,
    "Tasks by the browser's own account; of the longest what the thread itself was busy, without waits for a processor.",
    "",
    "| part | seconds | tasks over 50 ms | longest, ms | longest busy, ms | longest between two frames, ms |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
    ...lines,
    "",
    ...[...notes, ...faults.map((fault) => `fault: ${fault}`), ...ended].map((line) => `- ${line}`),
  ]);
}

async function recount(): Promise<void> {
  const { pane } = excel;
  const failed = pane.frame.getByText(/made a mistake of its own|Try again/).first();
  const broken = failed.waitFor().then(async () => {
    throw new Error(
      `The Recount failed: ${await pane.frame.locator("body").innerText()} ${excel.record.errors.join()}`,
    );
  });
  // Looked for until the browser closes.
  broken.catch(() => undefined);
  await Promise.race([pane.hearAfter(() => pane.press("Recount"), /^Recounted/, PATIENCE), broken]);
}

async function measure(part: string, work: () => Promise<void>): Promise<void> {
  const frame = await excel.pane.content();
  await takeHeldUp(frame);
  const from = performance.now();
  let until = from;
  const tasks = await tracePane(excel.page, frame, () => work().finally(() => (until = performance.now())));
  const { longTasks, longestFrame } = await takeHeldUp(frame);
  const busy = Math.max(0, ...tasks.map(({ ownMs }) => ownMs));
  const cells = [(until - from) / 1000, longTasks.length, Math.max(0, ...longTasks), busy, longestFrame];
  lines.push(`| ${part} | ${cells.map((cell) => cell.toFixed(0)).join(" | ")} |`);
  tell(lines.at(-1) ?? "");
  tellLongest(tasks);
  record();
}

/** What the thread was longest busy with: for whoever wants it shorter. */
function tellLongest(tasks: readonly ThreadTask[]): void {
  for (const { ms, ownMs, parts } of tasks.toSorted((one, other) => other.ownMs - one.ownMs).slice(0, SHOWN))
    tell(`    ${ms.toFixed(0)} (${ownMs.toFixed(0)}) ms: ${parts.join(" | ")}`);
}

function told(part: string, { heardAfter, endedAfter, said }: CancelledAt): void {
  const words = `stopped while ${part}: heard after ${heardAfter.toFixed(0)} ms (${String(CANCEL_BUDGET)} allowed), ended after ${endedAfter.toFixed(0)} ms`;
  tell(`${words}; ${said}`);
  (heardAfter > CANCEL_BUDGET ? faults : notes).push(words);
  const changed = book.councilCellsChanged();
  if (changed > 0) faults.push(`${String(changed)} cells of the council's are not what they were`);
}

/** The sheets against sums made apart from the product. */
function total(): void {
  const shown = readSheetTable(book.model, "TP Bridge", "Line").value(PART_TITLE, "£");
  if (shown !== exact.total / 100)
    faults.push(`the total is ${String(shown)}, by exact sums ${String(exact.total / 100)}`);
  const changed = book.councilCellsChanged();
  if (changed > 0) faults.push(`${String(changed)} cells of the council's are not what they were`);
  notes.push(`total £${String(shown)}, by exact sums £${String(exact.total / 100)}`);
}

function tell(words: string): void {
  process.stdout.write(`${words}\n`);
}
