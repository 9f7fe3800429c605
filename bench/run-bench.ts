import { sortPayees, withSuppliers } from "#application/find-suppliers";
import { findDuplicates } from "#domain/duplicates/find-duplicates";
import type { SupplierClusters } from "#domain/suppliers/suppliers";
import { REDACTED_PAYEES, REDACTION_MARKS } from "#reference/redaction-words";
import { type BenchStep, measure } from "./bench-step.ts";
import { measurePasses } from "./duplicates/measure-passes.ts";
import { scoreDuplicates, type DuplicateScores } from "./duplicates/score-duplicates.ts";
import { type GeneratedSpend, generateSpend } from "./generate-spend.ts";
import { type PairScores, scoreSuppliers } from "./score-suppliers.ts";

/**
 * `npm run -s bench -- [--rows N] [--seed N] [--json]`: how long the product takes and how much it finds on payments that are
 * made up afresh, beside its peers. Without a seed another one is drawn every time: nothing can be tuned to it.
 */
interface BenchReport {
  readonly rows: number;
  readonly seed: number;
  readonly steps: readonly BenchStep[];
  readonly quality: { readonly suppliers: PairScores; readonly duplicates: DuplicateScores };
}

const ROWS = 100_000;

async function runBench(rows: number, seed: number): Promise<BenchReport> {
  const spend = generateSpend(rows, seed);
  const sorted = (): SupplierClusters => sortPayees(spend.columns, []);
  const clusters = sorted();
  const ledgerRow = Int32Array.from({ length: spend.rows }, (_, row) => row);
  const { columns } = withSuppliers({ columns: spend.columns, ledgerRow }, clusters);
  const found = findDuplicates(columns, { names: REDACTED_PAYEES, marks: REDACTION_MARKS });
  return {
    rows: spend.rows,
    seed,
    steps: [...(await measure("suppliers: names sorted", sorted, [])), ...(await measurePasses(columns))],
    quality: { suppliers: supplierScores(spend, clusters), duplicates: scoreDuplicates(spend, found) },
  };
}

function supplierScores({ names, supplierOfName }: GeneratedSpend, clusters: SupplierClusters): PairScores {
  const truthOf = new Map(names.map((name, at) => [name, supplierOfName[at] ?? -1]));
  return scoreSuppliers(
    clusters.clusterOf,
    Int32Array.from(clusters.names, (name) => truthOf.get(name) ?? -1),
  );
}

function print({ rows, seed, steps, quality }: BenchReport): void {
  const line = (words: string): boolean => process.stdout.write(`${words}\n`);
  line(`${rows} rows, seed ${seed}`);
  for (const { id, ms, peer, peerMs, ratio } of steps) {
    const beside = peerMs === null ? peer : `${peer} ${peerMs} ms, ratio ${String(ratio)}`;
    line(`  ${id.padEnd(48)} ${String(ms).padStart(8)} ms   ${beside}`);
  }
  for (const [what, scores] of Object.entries(quality)) {
    line(`  ${what}`);
    for (const [kind, score] of Object.entries(scores)) line(`    ${kind.padEnd(46)} ${Number(score).toFixed(4)}`);
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
  const report = await runBench(numberAfter("--rows", args) ?? ROWS, seed);
  if (args.includes("--json")) process.stdout.write(`${JSON.stringify(report, null, 1)}\n`);
  else print(report);
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  process.stderr.write(`${error.message}. Usage: npm run -s bench -- [--rows N] [--seed N] [--json]\n`);
  process.exitCode = 2;
}
