import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { JobFailure } from "#workbench/cli/job-failure";
import { runRead } from "#workbench/cli/run-read";

/**
 * Whether every odd workbook opens or is refused in words, within 10 s and 1 GB:
 * `npx tsx bench/odd-workbooks.bench.ts [FOLDER]` (else ../shared/data/workbooks).
 *
 * Each is read in a process of its own, so that one that hangs or eats memory is ended and counted. Judged by the processor
 * time of the read, so that other work on the computer tells nothing of a file; by the clock the process is ended only where
 * it takes as long as no load explains. Both are printed. Exit 1 where a file fails, each named with what failed.
 */

const MOST_SECONDS = 10;
const MOST_MEGABYTES = 1024;
/** By the clock: a process that waits and computes nothing has hung as well. */
const HUNG_SECONDS = 120;

interface Reading {
  readonly said: string;
  /** Processor time of the read, all threads. */
  readonly cpu: number;
  readonly ms: number;
  readonly megabytes: number;
}

const [first, path] = process.argv.slice(2);
if (first === "--one" && path !== undefined) await readOne(path);
else readAll(first ?? join("..", "shared", "data", "workbooks"));

/** In the child: one line of JSON on stdout. */
async function readOne(file: string): Promise<void> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const said = await describe(file);
  const ms = Math.round(performance.now() - start);
  const { user, system } = process.cpuUsage(before);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(
    JSON.stringify({ said, cpu: Math.round((user + system) / 1000), ms, megabytes } satisfies Reading),
  );
}

async function describe(file: string): Promise<string> {
  try {
    const request = { command: "read", inputs: [file], settings: null, out: null, json: true, live: "auto" } as const;
    const { sources, notSpend } = (await runRead(request)) as { sources: unknown[]; notSpend: { code: string }[] };
    const codes = [...new Set(notSpend.map(({ code }) => code))].join(", ");
    return `opens: ${String(sources.length)} sources${codes === "" ? "" : `; sheets without spend: ${codes}`}`;
  } catch (error) {
    if (error instanceof JobFailure) return `refused: ${error.message}`;
    throw error;
  }
}

function readAll(folder: string): void {
  if (!existsSync(folder)) {
    process.stderr.write(`There is no ${folder}. Name the folder of the workbooks.\n`);
    process.exit(2);
  }
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xlsx"));
  const readings = files.sort().map((name) => report(folder, name));
  const good = readings.filter((reading) => reading !== null);
  const most = (of: "cpu" | "ms" | "megabytes"): string => String(Math.max(0, ...good.map((reading) => reading[of])));
  process.stdout.write(
    `${String(good.length)} of ${String(files.length)} open or are refused in words; at most ${most("cpu")} ms of processor time, ` +
      `${most("ms")} ms by the clock, ${most("megabytes")} MB\n`,
  );
  process.exitCode = good.length === files.length && files.length > 0 ? 0 : 1;
}

/** @returns null where the file fails; what failed is printed. */
function report(folder: string, name: string): Reading | null {
  const options = [...process.execArgv, `--max-old-space-size=${String(MOST_MEGABYTES)}`];
  const script = [fileURLToPath(import.meta.url), "--one", join(folder, name)];
  try {
    const answer = execFileSync(process.execPath, [...options, ...script], {
      timeout: HUNG_SECONDS * 1000,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    const reading = JSON.parse(answer) as Reading;
    const isGood = reading.cpu <= MOST_SECONDS * 1000 && reading.megabytes <= MOST_MEGABYTES;
    const { said, cpu, ms, megabytes } = reading;
    const cost = `${String(cpu)} ms of processor time, ${String(ms)} ms by the clock, ${String(megabytes)} MB`;
    process.stdout.write(`${name}: ${isGood ? "" : "FAILED: "}${said} (${cost})\n`);
    return isGood ? reading : null;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n").slice(0, 3).join(" ") : String(error);
    process.stdout.write(`${name}: FAILED: ${reason}\n`);
    return null;
  }
}
