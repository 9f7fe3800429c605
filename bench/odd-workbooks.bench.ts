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
 * Each is read in a process of its own, so that one that hangs or eats memory is ended and counted. Exit 1 if there is one.
 */

const MOST_SECONDS = 10;
const MOST_MEGABYTES = 1024;

const [first, path] = process.argv.slice(2);
if (first === "--one" && path !== undefined) await readOne(path);
else readAll(first ?? join("..", "shared", "data", "workbooks"));

/** In the child: one line of JSON on stdout. */
async function readOne(file: string): Promise<void> {
  const start = performance.now();
  const said = await describe(file);
  const ms = Math.round(performance.now() - start);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ said, ms, megabytes }));
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
  const failures = files.sort().filter((name) => !report(folder, name));
  process.stdout.write(
    `${String(files.length - failures.length)} of ${String(files.length)} open or are refused in words\n`,
  );
  process.exitCode = failures.length === 0 && files.length > 0 ? 0 : 1;
}

function report(folder: string, name: string): boolean {
  const options = [...process.execArgv, `--max-old-space-size=${String(MOST_MEGABYTES)}`];
  const script = [fileURLToPath(import.meta.url), "--one", join(folder, name)];
  try {
    const answer = execFileSync(process.execPath, [...options, ...script], {
      timeout: (MOST_SECONDS + 5) * 1000,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    const { said, ms, megabytes } = JSON.parse(answer) as { said: string; ms: number; megabytes: number };
    process.stdout.write(`${name}: ${said} (${String(ms)} ms, ${String(megabytes)} MB)\n`);
    return ms <= MOST_SECONDS * 1000 && megabytes <= MOST_MEGABYTES;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n").slice(0, 3).join(" ") : String(error);
    process.stdout.write(`${name}: FAILED: ${reason}\n`);
    return false;
  }
}
