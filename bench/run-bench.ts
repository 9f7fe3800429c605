import { recordResult } from "./record-result.ts";
import { asJson, type WholeReport } from "./report/bench-report.ts";
import { demandLines, printReport, stepLines } from "./report/print-report.ts";
import { runSteps } from "./run-steps.ts";

/**
 * `npm run -s bench -- [--rows N] [--seed N] [--json]`: how long the product takes and how much it finds on payments that are
 * made up afresh, beside its peers. Without a seed another one is drawn every time: nothing can be tuned to it.
 *
 * `npx tsx bench/run-bench.ts --record [--seed N]`: the same for 10,000, 100,000 and 1,000,000 rows, and writes what is
 * demanded, measured and missed into RESULTS.md.
 */
const ROWS = 100_000;
const RECORDED = [10_000, 100_000, 1_000_000];

function say(step: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${step}\n`);
}

async function measureAndRecord(rows: number, seed: number): Promise<WholeReport> {
  const report = await runSteps(rows, seed, say);
  // By the rows asked for: a few more are made, and each run would have a section of its own.
  recordResult(`Steps at ${String(rows)} rows`, stepLines({ ...report, rows }));
  return report;
}

/** All sizes, smallest first; the demands are of the largest. */
async function recordAll(sizes: readonly number[], seed: number): Promise<void> {
  for (const rows of sizes) {
    const report = await measureAndRecord(rows, seed);
    process.stdout.write(printReport(report));
    recordResult("What performance.md demands", demandLines({ ...report, rows }));
  }
}

function numberAfter(flag: string, args: readonly string[]): number | null {
  const at = args.indexOf(flag);
  if (at < 0) return null;
  const number = Number(args[at + 1]);
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`${flag} takes a whole number`);
  return number;
}

try {
  const args = process.argv.slice(2);
  const seed = numberAfter("--seed", args) ?? Math.floor(Math.random() * 2 ** 31);
  const asked = numberAfter("--rows", args);
  if (args.includes("--record")) await recordAll(asked === null ? RECORDED : [asked], seed);
  else {
    const report = await measureAndRecord(asked ?? ROWS, seed);
    process.stdout.write(
      args.includes("--json") ? `${JSON.stringify(asJson(report), null, 1)}\n` : printReport(report),
    );
  }
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  process.stderr.write(`${error.message}. Usage: npm run -s bench -- [--rows N] [--seed N] [--json] [--record]\n`);
  process.exitCode = 2;
}
