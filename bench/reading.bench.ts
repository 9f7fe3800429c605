import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runRead } from "#workbench/cli/run-read";

/**
 * How well published files are read, against what careful people read in them by hand:
 * `npx tsx bench/reading.bench.ts [--data ../shared/data] [--only PART-OF-PATH]`.
 *
 * Prints sums right to the penny, row counts, fields mapped to the right column, and whether every row below the headings is
 * a line, in suspense or left out with a reason. Each miss with its file. Exit 1 where less than 98 % of sums or 95 % of
 * fields are right, or a row is lost.
 */

/** What was read by hand on one sheet; row numbers are 1-based. */
interface Truth {
  readonly path: string;
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly rows: number;
  readonly totalRecords: number;
  readonly sum: string;
  readonly mapping: Readonly<Record<string, { readonly column?: string } | null>>;
}

interface ReadSource {
  readonly sheet: string;
  readonly headerRow: number;
  readonly rows: number;
  readonly sum: number;
  readonly suspense: number;
  readonly excluded: readonly unknown[];
  readonly findings: readonly { readonly code: string }[];
  readonly mapping: Readonly<Record<string, { readonly column: string }>>;
}

const FIELDS = ["amount", "supplier", "agency", "date", "reference"] as const;
const LEAST_SUMS = 0.98;
const LEAST_FIELDS = 0.95;

const { values } = parseArgs({ options: { data: { type: "string" }, only: { type: "string" } } });
const data = values.data ?? join("..", "shared", "data");
const truthFile = join(data, "truth", "reading.json");
if (!existsSync(truthFile)) {
  process.stderr.write(`There is no ${truthFile}. Name the folder of the published files with --data.\n`);
  process.exit(2);
}
const truths = (JSON.parse(readFileSync(truthFile, "utf8")) as Truth[]).filter(({ path }) =>
  path.includes(values.only ?? ""),
);

const score = { sheets: truths.length, sums: 0, rows: 0, fields: 0, whole: 0 };
const misses: string[] = [];
let slowest = { path: "", ms: 0 };

const paths = [...new Set(truths.map(({ path }) => path))];
for (const path of paths) {
  const start = performance.now();
  const report = await readAlone(join(data, path));
  const ms = performance.now() - start;
  if (ms > slowest.ms) slowest = { path, ms };
  for (const truth of truths.filter((one) => one.path === path)) judge(truth, report);
}

const share = (right: number, of: number): string => `${String(right)} of ${String(of)} (${percent(right / of)})`;
const fields = FIELDS.length * score.sheets;
process.stdout.write(
  [
    `sums right to the penny      ${share(score.sums, score.sheets)}`,
    `row counts right             ${share(score.rows, score.sheets)}`,
    `mapped fields right          ${share(score.fields, fields)}`,
    `no row lost                  ${share(score.whole, score.sheets)}`,
    `slowest file                 ${slowest.path}, ${String(Math.round(slowest.ms))} ms`,
    ...misses.map((miss) => `miss: ${miss}`),
    "",
  ].join("\n"),
);
const good =
  score.sums >= LEAST_SUMS * score.sheets && score.fields >= LEAST_FIELDS * fields && score.whole === score.sheets;
process.exitCode = good ? 0 : 1;

async function readAlone(path: string): Promise<readonly ReadSource[] | string> {
  try {
    const report = await runRead({
      command: "read",
      inputs: [path],
      settings: null,
      out: null,
      json: true,
      live: "auto",
    });
    return report["sources"] as readonly ReadSource[];
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function judge(truth: Truth, report: readonly ReadSource[] | string): void {
  const name = truth.sheet === null ? truth.path : `${truth.path} [${truth.sheet}]`;
  const miss = (reason: string): void => void misses.push(`${name}: ${reason}`);
  if (typeof report === "string") {
    miss(`refused: ${report}`);
    return;
  }
  const found = report.filter(({ sheet }) => truth.sheet === null || sheet === truth.sheet);
  const [source] = found;
  if (!source || found.length > 1) {
    miss(`${String(found.length)} sources were read`);
    return;
  }
  const reasons = [...judgeSum(truth, source), ...judgeFields(truth, source), ...judgeRows(truth, source)];
  if (reasons.length > 0) miss(`${reasons.join("; ")} [${codes(source)}]`);
}

function judgeSum(truth: Truth, source: ReadSource): string[] {
  const right = source.sum.toFixed(2) === truth.sum;
  score.sums += right ? 1 : 0;
  return right ? [] : [`sum ${source.sum.toFixed(2)}, by hand ${truth.sum}`];
}

function judgeFields(truth: Truth, source: ReadSource): string[] {
  return FIELDS.flatMap((field) => {
    const wanted = truth.mapping[field]?.column ?? "none";
    const got = source.mapping[field]?.column ?? "none";
    score.fields += wanted === got ? 1 : 0;
    return wanted === got ? [] : [`${field} from ${got}, by hand ${wanted}`];
  });
}

function judgeRows(truth: Truth, source: ReadSource): string[] {
  const accounted = source.rows + source.suspense + source.excluded.length;
  const whole = accounted === truth.totalRecords - source.headerRow;
  score.whole += whole ? 1 : 0;
  score.rows += source.rows === truth.rows ? 1 : 0;
  return [
    ...(source.rows === truth.rows
      ? []
      : [`${String(source.rows)} rows and ${String(source.suspense)} in suspense, by hand ${String(truth.rows)}`]),
    ...(whole ? [] : [`${String(accounted)} rows accounted for of ${String(truth.totalRecords - source.headerRow)}`]),
  ];
}

function codes({ findings }: ReadSource): string {
  return [...new Set(findings.map(({ code }) => code))].join(" ") || "no finding";
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}
