import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { countWorkbook } from "#application/count-workbook";
import type { PaneActions } from "#application/pane/pane-actions";
import { VERSION } from "#application/version";
import { wordCountError } from "#application/word-count-error";
import { given, openPane, reverted } from "#test/application/pane/open-pane";
import { type HostedWorkbook, openHost } from "#workbench/cli/open-host";
import { type OpenedInputs, openInputs, pathOf } from "#workbench/cli/open-inputs";
import { readSettings } from "#workbench/cli/read-settings";
import { type HostCounters, resetCounters } from "#workbench/host/counters";
import { recordResult } from "./record-result.ts";

/**
 * What Excel is asked for by a first count of three councils' payments, a Recount after nothing changed, a tag of one row and
 * a Recount after it, the same again, and both tags taken back: `npx tsx bench/write-only-changes.bench.ts [--data ../shared/data]`.
 *
 * The pane's own actions through the real office.js in this process: round trips, bytes each way, seconds by the clock and of
 * the processor (the stand-in for Excel's own with it). Exit 1 where the total is another after the Recounts.
 */
const { values } = parseArgs({ options: { data: { type: "string" }, folder: { type: "string" } } });
const data = join(values.data ?? join("..", "shared", "data"), "place-tyneside-2021q1");
if (!existsSync(data)) {
  process.stderr.write(`There is no ${data}. Name the folder of the published files with --data.\n`);
  process.exit(2);
}
const files = readdirSync(data, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".csv"))
  .sort()
  .map((file) => join(data, file));
const opened = openInputs(files);
const host = await openHost(opened.model);
const lines = [
  row(["what", "round trips", "MB asked", "MB answered", "seconds", "of the processor"]),
  row(["---", "---:", "---:", "---:", "---:", "---:"]),
];

const pane = openPane(host.workbook);
await measured("the first count", () => firstCount(host, opened));
const before = await measured("a look", async () => given(await pane.look()));
await measured("a Recount after nothing changed", async () => given(await pane.recount({})));
const tagged = await measured("one row tagged", () => tagOne(pane, 0));
await measured("a Recount after it", async () => given(await pane.recount({})));
const another = await measured("another row tagged", () => tagOne(pane, 1));
await measured("a Recount after that", async () => given(await pane.recount({})));
await measured("the second tag taken back", () => reverted(another));
await measured("the first tag taken back", () => reverted(tagged));
const after = await measured("a look after it", async () => given(await pane.look()));
host.close();

const isSame = after.count?.count.totalPence === before.count?.count.totalPence;
process.stdout.write(`${lines.join("\n")}\nthe total is ${isSame ? "the same" : "another"}\n`);
recordResult("Round trips of a tag and a Recount", [
  `\`npx tsx bench/write-only-changes.bench.ts\`; ${String(files.length)} files of three councils. The total is ${isSame ? "the same" : "another"} after it.`,
  "",
  ...lines,
]);
process.exitCode = isSame ? 0 : 1;

async function firstCount({ workbook }: HostedWorkbook, inputs: OpenedInputs): Promise<void> {
  const counted = await countWorkbook(workbook, {
    settings: readSettings(writeSettings()),
    pathOf: (sheet) => pathOf(inputs, sheet),
    live: "auto",
    now: "22/11/2026 14:00:00",
    clock: () => 0,
    version: VERSION,
  });
  if (!counted.ok) throw new Error(wordCountError(counted.error));
}

function writeSettings(): string {
  const settings = join(values.folder ?? join("out", "write-only-changes"), "settings");
  mkdirSync(settings, { recursive: true });
  const bodies = files.map((file) => `${file},${basename(dirname(file))}`);
  writeFileSync(join(settings, "sources.csv"), ["source,agency", ...bodies].join("\n"));
  writeFileSync(join(settings, "place.json"), JSON.stringify({ place: "Tyneside", financialYear: "FY 2021-22" }));
  return settings;
}

/** A row from the middle of the pane's longest list of rows without a theme, or one further down. */
async function tagOne(of: PaneActions, further: number) {
  const groups = [...before.tags.inTotal, ...before.tags.detail].toSorted(
    (one, other) => other.rows.length - one.rows.length,
  );
  const rows = groups[0]?.rows ?? [];
  const ref = rows[Math.floor(rows.length / 2) + further];
  if (!ref) throw new Error("there is no row to tag");
  return given(await of.tagRows([ref], { theme: "A theme of one row" }));
}

async function measured<T>(what: string, work: () => Promise<T>): Promise<T> {
  const { counters } = host.session;
  resetCounters(counters);
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const answer = await work();
  const { user, system } = process.cpuUsage(cpu);
  tell(what, counters, { wall: (performance.now() - began) / 1e3, cpu: (user + system) / 1e6 });
  return answer;
}

function tell(what: string, counters: HostCounters, { wall, cpu }: { wall: number; cpu: number }): void {
  const { syncs, requestBytes, responseBytes } = counters;
  const told = row([what, syncs, megabytes(requestBytes), megabytes(responseBytes), wall.toFixed(1), cpu.toFixed(1)]);
  lines.push(told);
  process.stderr.write(`${told}\n`);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.map(String).join(" | ")} |`;
}
