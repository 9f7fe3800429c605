import { sortPayees, withSuppliers } from "#application/find-suppliers";
import { findDuplicates } from "#domain/duplicates/find-duplicates";
import type { SupplierClusters } from "#domain/suppliers/suppliers";
import { REDACTED_PAYEES, REDACTION_MARKS } from "#reference/redaction-words";
import { type BenchStep, measuring } from "./bench-step.ts";
import { measurePasses } from "./duplicates/measure-passes.ts";
import { scoreDuplicates, type DuplicateScores } from "./duplicates/score-duplicates.ts";
import { type GeneratedSpend, generateSpend } from "./generate-spend.ts";
import { type PairQuality, qualityOfClusters } from "./pair-quality.ts";
import { recordResult } from "./record-result.ts";
import { suppliersBeside } from "./suppliers-step.ts";

/**
 * `npm run -s bench -- [--rows N] [--seed N] [--json]`: how long the product takes and how much it finds on payments that are
 * made up afresh, beside its peers. Without a seed another one is drawn every time: nothing can be tuned to it.
 */
interface BenchReport {
  readonly rows: number;
  readonly seed: number;
  readonly steps: readonly BenchStep[];
  readonly quality: {
    readonly suppliers: PairQuality;
    readonly "suppliers, by indel ratio alone": PairQuality;
    readonly duplicates: DuplicateScores;
  };
}

const ROWS = 100_000;
const INDEL = "all pairs by indel ratio >= 92";
/** Begins the entity of a name that is no supplier's. */
const NOBODY = "nobody ";

async function runBench(rows: number, seed: number): Promise<BenchReport> {
  const spend = generateSpend(rows, seed);
  const clusters = sortPayees(spend.columns, []);
  const ledgerRow = Int32Array.from({ length: spend.rows }, (_, row) => row);
  const { columns } = withSuppliers({ columns: spend.columns, ledgerRow }, clusters);
  const beside = suppliersBeside(clusters.names, entitiesOf(spend, clusters));
  const found = findDuplicates(columns, { names: REDACTED_PAYEES, marks: REDACTION_MARKS });
  return {
    rows: spend.rows,
    seed,
    steps: [
      ...(await measuring(beside.runs, beside.warming)("suppliers: names sorted", beside.product, [
        { name: INDEL, work: beside.peer },
      ])),
      ...(await measurePasses(columns)),
    ],
    quality: {
      suppliers: supplierQuality(spend, clusters),
      "suppliers, by indel ratio alone": beside.peerQuality(),
      duplicates: scoreDuplicates(spend, found),
    },
  };
}

/** Pairs of names of which it is known whose they are. */
function supplierQuality(spend: GeneratedSpend, clusters: SupplierClusters): PairQuality {
  const entities = entitiesOf(spend, clusters);
  const known = entities.flatMap((entity, at) => (entity.startsWith(NOBODY) ? [] : [at]));
  return qualityOfClusters(
    Int32Array.from(known, (at) => clusters.clusterOf[at] ?? -1),
    known.map((at) => entities[at] ?? ""),
  );
}

/** Whose each name is; a name that stands for many, such as one withheld, is like no other. */
function entitiesOf({ names, supplierOfName }: GeneratedSpend, clusters: SupplierClusters): readonly string[] {
  const supplierOf = new Map(names.map((name, at) => [name, supplierOfName[at] ?? -1]));
  return clusters.names.map((name, at) => {
    const supplier = supplierOf.get(name) ?? -1;
    return supplier < 0 ? `${NOBODY}${at}` : String(supplier);
  });
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

function resultLines({ rows, seed, steps, quality }: BenchReport): string[] {
  const row = (cells: readonly unknown[]): string => `| ${cells.map(String).join(" | ")} |`;
  return [
    `\`npm run -s bench -- --rows ${String(rows)} --seed ${String(seed)}\`; product and peers in turns.`,
    "",
    row(["step", "ms", "peer", "peer ms", "ratio"]),
    row(["---", "---:", "---", "---:", "---:"]),
    ...steps.map(({ id, ms, peer, peerMs, ratio }) => row([id, ms, peer, peerMs ?? "–", ratio ?? "–"])),
    "",
    row(["found", "what", "score"]),
    row(["---", "---", "---:"]),
    ...Object.entries(quality).flatMap(([what, scores]) =>
      Object.entries(scores).map(([kind, score]) => row([what, kind, Number(score).toFixed(4)])),
    ),
  ];
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
  const asked = numberAfter("--rows", args) ?? ROWS;
  const report = await runBench(asked, seed);
  // By the rows asked for: a few more are made, and each run would have a section of its own.
  recordResult(`Steps at ${String(asked)} rows`, resultLines({ ...report, rows: asked }));
  if (args.includes("--json")) process.stdout.write(`${JSON.stringify(report, null, 1)}\n`);
  else print(report);
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  process.stderr.write(`${error.message}. Usage: npm run -s bench -- [--rows N] [--seed N] [--json]\n`);
  process.exitCode = 2;
}
