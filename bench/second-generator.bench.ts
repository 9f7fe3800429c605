/**
 * The product on payments that another generator makes up, one that was not written beside it:
 * `npx tsx bench/second-generator.bench.ts [--rows 30000] [--seeds 5] [--first 1] [--generator FILE]`.
 *
 * FILE takes rows, seed and a folder, and writes there `spend_*.csv`, `suppliers_*.csv` (name, entity, kind) and `truth_*.csv`
 * (orig_row, dup_row, kind). Names are sorted beside all pairs by indel ratio >= 92; payments go through the command line's `return`.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readCsv } from "#workbench/files/read-csv";
import { type BenchStep, measuring } from "./bench-step.ts";
import { type DuplicateReport, runJob } from "./run-job.ts";
import { type PairQuality, qualityOfClusters } from "./pair-quality.ts";
import { recordResult } from "./record-result.ts";
import { type CopiedRow, type ReportScores, scoreReport } from "./duplicates/score-report.ts";
import { suppliersBeside } from "./suppliers-step.ts";

interface Made {
  readonly folder: string;
  readonly spend: string;
  readonly names: readonly string[];
  readonly entityOf: readonly string[];
  readonly copies: readonly CopiedRow[];
}

interface Measured {
  readonly seed: number;
  readonly names: number;
  readonly product: PairQuality;
  readonly peer: PairQuality;
  readonly step: BenchStep;
  readonly scores: ReportScores;
}

const { values } = parseArgs({
  options: {
    generator: {
      type: "string",
      default: join(import.meta.dirname, "../../shared/prototypes/spend-generator/gen.mjs"),
    },
    rows: { type: "string", default: "30000" },
    seeds: { type: "string", default: "5" },
    first: { type: "string", default: "1" },
  },
});

async function measureSeed(seed: number): Promise<Measured> {
  const made = generate(seed);
  const beside = suppliersBeside(made.names, made.entityOf);
  const { clusterOf } = beside.product();
  const [step] = await measuring(1, 0)("suppliers", beside.product, [{ name: "indel", work: beside.peer }]);
  if (!step) throw new Error("nothing was measured");
  const duplicates = duplicatesOf(made);
  rmSync(made.folder, { recursive: true });
  return {
    seed,
    names: made.names.length,
    product: qualityOfClusters(clusterOf, made.entityOf),
    peer: beside.peerQuality(),
    step,
    scores: scoreReport(duplicates, made.copies),
  };
}

function generate(seed: number): Made {
  const folder = mkdtempSync(join(tmpdir(), "second-generator-"));
  execFileSync(process.execPath, [values.generator, values.rows, String(seed), folder]);
  const fileOf = (start: string): string =>
    join(folder, readdirSync(folder).find((name) => name.startsWith(start)) ?? "");
  const rowsOf = (start: string): readonly (readonly string[])[] => readCsv(readFileSync(fileOf(start))).rows.slice(1);
  const named = rowsOf("suppliers_");
  return {
    folder,
    spend: fileOf("spend_"),
    names: named.map(([name = ""]) => name),
    entityOf: named.map(([, entity = ""]) => entity),
    copies: rowsOf("truth_").map(([original, added, kind = ""]) => {
      return { original: Number(original), added: Number(added), kind };
    }),
  };
}

/** Its references are the suppliers' invoice numbers: somebody says so in Sources. */
function duplicatesOf({ folder, spend }: Made): DuplicateReport {
  const settings = join(folder, "settings");
  mkdirSync(settings);
  writeFileSync(
    join(settings, "place.json"),
    JSON.stringify({ place: "Made up", financialYear: "2020/21", population: 100_000, unit: "£" }),
  );
  writeFileSync(join(settings, "sources.csv"), `source,unit,reference\n${spend},£,supplier\n`);
  const { report } = runJob({ inputs: [spend], settings, folder });
  return report.duplicates;
}

function resultLines(measured: readonly Measured[]): string[] {
  const row = (cells: readonly unknown[]): string => `| ${cells.map(String).join(" | ")} |`;
  const four = ({ precision, recall, f1 }: PairQuality): string[] =>
    [precision, recall, f1].map((one) => one.toFixed(4));
  const kinds = [...new Set(measured.flatMap(({ scores }) => Object.keys(scores.recall)))].sort();
  return [
    `\`npx tsx bench/second-generator.bench.ts --rows ${values.rows} --seeds ${values.seeds} --first ${values.first}\`; names in turns with the peer.`,
    "",
    row(["seed", "names", "P", "R", "F1", "of the peer: P", "R", "F1", "time beside it"]),
    row(["---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:"]),
    ...measured.map(({ seed, names, product, peer, step }) =>
      row([seed, names, ...four(product), ...four(peer), step.ratio?.toFixed(2) ?? "–"]),
    ),
    "",
    row(["seed", ...kinds.map((kind) => `${kind}, found`), "findings", "of them right"]),
    row(["---:", ...kinds.map(() => "---:"), "---:", "---:"]),
    ...measured.map(({ seed, scores }) =>
      row([seed, ...kinds.map((kind) => scores.recall[kind]?.toFixed(3) ?? "–"), scores.findings, scores.right]),
    ),
  ];
}

if (existsSync(values.generator)) {
  const measured: Measured[] = [];
  for (let at = 0; at < Number(values.seeds); at++) measured.push(await measureSeed(Number(values.first) + at));
  const lines = resultLines(measured);
  recordResult(`Payments of another generator, ${values.rows} rows`, lines);
  process.stdout.write(`${lines.join("\n")}\n`);
} else {
  process.stdout.write(`There is no ${values.generator}: name a generator with --generator.\n`);
}
