import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { recordResult } from "./record-result.ts";
import { fuzzSeeds } from "#test/fuzz/fuzz-seeds";
import { mutateWorkbook } from "#test/fuzz/mutate-workbook";
import { Seeded } from "#test/fuzz/seeded";
import { tryWorkbook } from "#test/fuzz/try-workbook";

/**
 * Tampers with workbooks and opens, computes, saves and reopens each:
 * `npx tsx bench/fuzz.bench.ts [--runs 20000] [--seed 1] [--keep out/fuzz]`. The same seed tampers in the same way.
 *
 * Prints how many were opened, refused in words, and what else came of them, each kind once. Exit 1 where anything else did.
 */
const { values } = parseArgs({
  options: { runs: { type: "string" }, seed: { type: "string" }, keep: { type: "string" } },
});
const runs = Number(values.runs ?? 20_000);
const seed = Number(values.seed ?? 1);
const keep = values.keep ?? join("out", "fuzz");
const seeds = fuzzSeeds();
const tally = { opened: 0, refused: 0 };
const faults = new Map<string, { times: number; run: number }>();
let slowest = { ms: 0, run: 0 };
for (let run = 0; run < runs; run++) {
  const seeded = new Seeded(seed * 1_000_003 + run);
  const bytes = mutateWorkbook(seeded.pick(seeds).bytes, seeded);
  const start = performance.now();
  try {
    tally[tryWorkbook(bytes)]++;
  } catch (error) {
    note(error, run, bytes);
  }
  const ms = Math.round(performance.now() - start);
  if (ms > slowest.ms) slowest = { ms, run };
}

function note(error: unknown, run: number, bytes: Uint8Array): void {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const kind = words.split("\n").slice(0, 3).join(" ").slice(0, 300);
  const known = faults.get(kind);
  faults.set(kind, { times: (known?.times ?? 0) + 1, run: known?.run ?? run });
  if (known) return;
  mkdirSync(keep, { recursive: true });
  writeFileSync(join(keep, `${String(seed)}-${String(run)}.xlsx`), bytes);
}

const peak = Math.round(process.resourceUsage().maxRSS / 1024);
const said =
  `${String(runs)} runs over ${String(seeds.length)} workbooks, seed ${String(seed)}: ${String(tally.opened)} opened, ` +
  `${String(tally.refused)} refused in words, ${String(faults.size)} kinds of fault; slowest ${String(slowest.ms)} ms ` +
  `(run ${String(slowest.run)}), peak ${String(peak)} MB`;
process.stdout.write(`${said}\n`);
recordResult("Workbooks that were tampered with", [
  `\`npx tsx bench/fuzz.bench.ts --runs ${String(runs)} --seed ${String(seed)}\``,
  "",
  said,
]);
for (const [kind, { times, run }] of faults)
  process.stdout.write(`  ${String(times)} times, first run ${String(run)}: ${kind}\n`);
process.exitCode = faults.size === 0 ? 0 : 1;
