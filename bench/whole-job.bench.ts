import { join } from "node:path";
import { parseArgs } from "node:util";
import { recordResult } from "./record-result.ts";
import { type JobReport, runJob } from "./run-job.ts";
import { findDuckDb } from "./duckdb.ts";
import { type PlaceFiles, writePlace } from "./spend/write-place.ts";
import { addUp, type PlaceSums, sumsByDuckDb } from "./spend/add-up.ts";

/**
 * Payments of a made-up place through the whole job, as the command line runs it, in a process of its own:
 * `npx tsx bench/whole-job.bench.ts [--rows 1000000] [--sources 1] [--seed 7] [--folder out/whole-job]`.
 *
 * The figures are held against sums made apart from the product (exact pence over the file; DuckDB too, where it is installed).
 * Prints time by step, peak memory, round trips and bytes. Exit 1 where a figure differs or a budget is broken.
 */
const { values } = parseArgs({
  options: {
    rows: { type: "string" },
    seed: { type: "string" },
    sources: { type: "string" },
    folder: { type: "string" },
    report: { type: "string" },
  },
});
const rows = Number(values.rows ?? 1_000_000);
const folder = values.folder ?? join("out", "whole-job");
const sources = Number(values.sources ?? 1);
const title = `The whole job at ${String(rows)} rows${sources === 1 ? "" : ` in ${String(sources)} sources`}`;

/** Of Excel on the web, for a request and for a response. */
const MOST_BYTES = 5_000_000;
const MOST_MEGABYTES = 2_500;
/** A chunk is at least this many bytes, the first of each sheet apart. */
const CHUNK_BYTES = 1_000_000;

const place = writePlace(folder, rows, { seed: Number(values.seed ?? 7), sources });
const { report, megabytes } = run(place);
const faults = [...compare("exact sums", addUp(place), report), ...(await compareDuckDb(place)), ...budgets()];
print();
process.exitCode = faults.length === 0 ? 0 : 1;

/** A job that does not go through stands in the results too. */
function run({ spend, settings }: PlaceFiles): ReturnType<typeof runJob> {
  try {
    return runJob({ inputs: spend, settings, folder });
  } catch (error) {
    recordResult(title, [`Does not go through: ${(error as Error).message}`]);
    throw error;
  }
}

async function compareDuckDb(files: PlaceFiles): Promise<string[]> {
  const module = findDuckDb();
  if (module === null) {
    process.stdout.write("DuckDB is not installed (npm install --prefix bench/peers/duckdb): not compared\n");
    return [];
  }
  return compare("DuckDB", await sumsByDuckDb(module, files), report);
}

/** Every figure that differs by a penny. */
function compare(by: string, sums: PlaceSums, { read, totalPlaceSpend, byAgency, byTheme }: JobReport): string[] {
  const pence = (pounds: number | undefined): number => Math.round((pounds ?? 0) * 100);
  const figures: readonly (readonly [string, number, number])[] = [
    ["read", sums.read, pence(read)],
    ["the total", sums.total, pence(totalPlaceSpend)],
    ...Array.from(sums.byBody, ([body, sum]) => [body, sum, pence(byAgency[body])] as const),
    ...Array.from(sums.byTheme, ([theme, sum]) => [theme, sum, pence(byTheme[theme])] as const),
  ];
  const differing = figures.filter(([, theirs, ours]) => theirs !== ours);
  process.stdout.write(`${by}: ${String(figures.length)} figures, ${String(differing.length)} different\n`);
  return differing.map(
    ([what, theirs, ours]) => `${by}: ${what}: ${String(theirs)} pence, the product ${String(ours)}`,
  );
}

function budgets(): string[] {
  const { syncs, requestBytes, responseBytes, maxRequestBytes, maxResponseBytes } = report.office;
  // Survey, tables and the sheets' own round trips do not grow with the rows; each further source has a few of its own.
  const most = 30 + 5 * (sources - 1) + Math.ceil((requestBytes + responseBytes) / CHUNK_BYTES);
  return [
    ...(Math.max(maxRequestBytes, maxResponseBytes) > MOST_BYTES ? ["a request or response is over 5 MB"] : []),
    ...(syncs > most ? [`${String(syncs)} round trips, more than ${String(most)}`] : []),
    ...(megabytes > MOST_MEGABYTES ? [`peak memory ${String(megabytes)} MB, over ${String(MOST_MEGABYTES)}`] : []),
  ];
}

function print(): void {
  const { office, timings } = report;
  const seconds = Object.entries(timings).map(([step, ms]) => `${step} ${(ms / 1000).toFixed(1)} s`);
  const lines = [
    `${String(place.rows)} rows: ${seconds.join(", ")}; peak ${String(megabytes)} MB`,
    `${String(office.syncs)} round trips; ${String(office.requestBytes)} bytes asked, ${String(office.responseBytes)} answered; ` +
      `largest ${String(office.maxRequestBytes)} and ${String(office.maxResponseBytes)}`,
    ...faults.map((fault) => `fault: ${fault}`),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  const compared = findDuckDb()
    ? "exact sums over the file and DuckDB"
    : "exact sums over the file; DuckDB is not installed";
  recordResult(title, [
    `\`npx tsx bench/whole-job.bench.ts --rows ${String(rows)}${sources === 1 ? "" : ` --sources ${String(sources)}`}\`; held against ${compared}: ` +
      `${faults.some((fault) => fault.includes("pence")) ? "figures differ" : "every figure equal to the penny"}.`,
    "",
    ...lines.map((line) => `- ${line}`),
  ]);
}
