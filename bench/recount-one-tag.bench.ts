import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { assembleCount } from "#application/assemble-count";
import { CountMemory } from "#application/count-memory";
import { recogniseSources } from "#application/recognise-sources";
import { settleRegisters } from "#application/stated-settings";
import { countPlace } from "#domain/counting/count-place";
import type { Ledger } from "#domain/ledger/ledger";
import { openCouncilSheets } from "#test/support/count-files";
import { recordResult } from "./record-result.ts";

/**
 * How long the core computes anew after one row of three councils' payments was tagged: sources recognised, every row tagged,
 * the place counted. `npx tsx bench/recount-one-tag.bench.ts [--data ../shared/data]`. No host, no sheets, no test of payments:
 * `whole-job` tells of those. Once from nothing, and once going on from the last count of the workbook. The processor's own time, median of five, since others may use the machine.
 *
 * Exit 1 where another row than that one changes its theme.
 */
const RUNS = 5;
const { values } = parseArgs({ options: { data: { type: "string" } } });
const folder = join(values.data ?? join("..", "shared", "data"), "place-tyneside-2021q1");
if (!existsSync(folder)) {
  process.stderr.write(`There is no ${folder}. Name the folder of the published files with --data.\n`);
  process.exit(2);
}
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".csv"))
  .sort();
const stated = files.map((file) => [file, basename(dirname(file))]);
const sheets = openCouncilSheets(files.map((file) => join(folder, file)));
const registers = settleRegisters(
  {},
  {
    tables: { TP_Sources: { headings: ["source", "agency"], rows: stated } },
    place: () => null,
  },
);
let size = 0;
const spent = { recognise: [] as number[], tag: [] as number[], count: [] as number[] };

const rowAt = (ledger: Ledger, part: number): string => ledger.rowId[Math.floor(ledger.size * part)] ?? "";
recount(null, new CountMemory());
let changed = 0;
const figures = ["from nothing", "after the last"].map((how) => {
  for (const step of Object.values(spent)) step.length = 0;
  const memory = new CountMemory();
  const before = recount(null, memory);
  for (const step of Object.values(spent)) step.length = 0;
  for (let run = 0; run < RUNS; run++) {
    // Another row each time, so that one tag comes and another goes.
    const now = recount(rowAt(before, (run + 1) / (RUNS + 2)), how === "from nothing" ? new CountMemory() : memory);
    changed = Math.max(changed, changedRows(before, now));
  }
  const steps = Object.entries(spent).map(([step, ms]) => `${step} ${String(Math.round(medianOf(ms)))}`);
  const all = Object.values(spent).reduce((sum, ms) => sum + medianOf(ms), 0);
  return `- ${how}: ${String(Math.round(all))} ms (${steps.join(", ")})`;
});
const lines = [...figures, `- rows whose theme changed: ${String(changed)}`];
process.stdout.write(`${[`${String(size)} rows`, ...lines].join("\n")}\n`);
recordResult("Compute after one tag", [
  `\`npx tsx bench/recount-one-tag.bench.ts\`; ${String(size)} published rows of three councils, processor time, median of ${String(RUNS)}.`,
  "",
  ...lines,
]);
process.exitCode = changed === 1 ? 0 : 1;

function recount(row: string | null, memory: CountMemory) {
  const sources = timed("recognise", () => recogniseSources(sheets, undefined, memory.readings));
  const typed = new Map(row === null ? [] : [[row, { theme: "A theme of one row" }]]);
  const request = { readOn: "22/11/2026 09:00:00", typed, memory };
  const assembled = timed("tag", () => assembleCount(sources.blocks, registers, request));
  size = assembled.ledger.size;
  timed("count", () => countPlace(assembled.ledger, assembled.registers, assembled.hints));
  return assembled.ledger;
}

function changedRows(one: ReturnType<typeof recount>, other: ReturnType<typeof recount>): number {
  const theme = (ledger: typeof one, i: number): string => ledger.theme.words[ledger.theme.codes[i] ?? -1] ?? "";
  return one.rowId.filter((_, i) => theme(one, i) !== theme(other, i)).length;
}

function medianOf(ms: readonly number[]): number {
  return ms.toSorted((a, b) => a - b)[Math.floor(ms.length / 2)] ?? 0;
}

function timed<T>(step: keyof typeof spent, work: () => T): T {
  const start = process.cpuUsage();
  const answer = work();
  const { user, system } = process.cpuUsage(start);
  spent[step].push((user + system) / 1000);
  return answer;
}
