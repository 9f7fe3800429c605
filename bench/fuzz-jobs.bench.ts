import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { recordResult } from "./record-result.ts";
import { compareFormulas } from "#test/support/compare-formulas";
import { installedLibreOffice, recalculate } from "#test/support/libreoffice";
import { Seeded } from "#test/fuzz/seeded";
import { jobSeeds, tamperJob, type TamperedJob } from "#test/fuzz/tamper-job";
import { tryJob } from "#test/fuzz/try-job";
import { openXlsx } from "#workbench/files/open-xlsx";

/**
 * The whole job over files whose cells were swapped for awkward ones, each held against what it is known to say:
 * `npx tsx bench/fuzz-jobs.bench.ts [--runs 200] [--seed 1] [--judged 5] [--keep out/fuzz-jobs]`. The same seed tampers in the
 * same way. The first `--judged` workbooks that were counted are worked out by LibreOffice too, where it is installed.
 *
 * Prints how many were counted, refused in words, and what else came of them, each kind once. Exit 1 where anything else did.
 */
const { values } = parseArgs({
  options: { runs: { type: "string" }, seed: { type: "string" }, judged: { type: "string" }, keep: { type: "string" } },
});
const runs = Number(values.runs ?? 200);
const seed = Number(values.seed ?? 1);
const most = Number(values.judged ?? 5);
const keep = values.keep ?? join("out", "fuzz-jobs");
const seeds = jobSeeds(join("test", "fixtures", "places"));
const tally = { counted: 0, refused: 0 };
const books = new Map<string, Uint8Array>();
const faults = new Map<string, number>();

for (let run = 0; run < runs; run++) {
  const seeded = new Seeded(seed * 1_000_003 + run);
  const job = tamperJob(seeded.pick(seeds), seeded);
  try {
    const { outcome, saved } = await tryJob(job);
    tally[outcome]++;
    if (saved && books.size < most) books.set(`run-${String(run)}`, saved.bytes);
  } catch (error) {
    note(error, run, job);
  }
}

const judged = judge();
const said =
  `${String(runs)} jobs over ${String(seeds.length)} files, seed ${String(seed)}: ${String(tally.counted)} counted, ` +
  `${String(tally.refused)} refused in words, ${String(faults.size)} kinds of fault; ${judged}`;
process.stdout.write(`${said}\n`);
recordResult("Whole jobs over files that were tampered with", [
  `\`npx tsx bench/fuzz-jobs.bench.ts --runs ${String(runs)} --seed ${String(seed)}\``,
  "",
  said,
]);
process.exitCode = faults.size === 0 ? 0 : 1;

/** Every formula of the kept workbooks beside what LibreOffice makes of it. */
function judge(): string {
  const soffice = installedLibreOffice();
  if (soffice === null || books.size === 0) return "none judged by LibreOffice";
  let formulas = 0;
  const recalculated = recalculate(soffice, books);
  for (const [name, bytes] of books) {
    const theirs = recalculated.get(name);
    if (!theirs) throw new Error(`LibreOffice gave no ${name} back.`);
    const { compared, different } = compareFormulas(openXlsx(bytes), openXlsx(theirs));
    formulas += compared;
    if (different.length > 0) tell(`${name}: LibreOffice differs: ${different.slice(0, 3).join("; ")}`);
  }
  return `${String(formulas)} formulas of ${String(books.size)} workbooks judged by LibreOffice`;
}

function note(error: unknown, run: number, job: TamperedJob): void {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const kind = words.split("\n").slice(0, 3).join(" ").slice(0, 300);
  if (!tell(kind)) return;
  process.stdout.write(`  run ${String(run)}, ${job.name}: ${job.done.join("; ")}\n`);
  mkdirSync(keep, { recursive: true });
  writeFileSync(join(keep, `${String(seed)}-${String(run)}.xlsx`), job.bytes);
}

/** @returns true where it is told for the first time. */
function tell(kind: string): boolean {
  const times = faults.get(kind) ?? 0;
  faults.set(kind, times + 1);
  if (times === 0) process.stdout.write(`  ${kind}\n`);
  return times === 0;
}
