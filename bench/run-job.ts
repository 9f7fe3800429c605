import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The job has to live in this. Left to itself V8 puts off collecting until the machine is full, which measures the machine. */
const HEAP_MEGABYTES = 2_048;

/** Findings of one grade: the rows of each, `Sheet!row`. */
interface FindingsReport {
  readonly groups: readonly (readonly string[])[];
}

/** What the command line reports of duplicate payments, as far as a bench looks at it. */
export interface DuplicateReport {
  readonly strong: FindingsReport;
  readonly probable: FindingsReport;
  readonly possible: FindingsReport;
  readonly sameInvoiceAtTwoBodies: FindingsReport;
  /** Payments and the credits that took them back. */
  readonly reversalsNetted: readonly (readonly string[])[];
}

/** What the command line reports of a job, as far as a bench looks at it. */
export interface JobReport {
  readonly read: number;
  readonly totalPlaceSpend: number;
  readonly byAgency: Readonly<Record<string, number>>;
  readonly byTheme: Readonly<Record<string, number>>;
  readonly duplicates: DuplicateReport;
  readonly office: {
    readonly syncs: number;
    readonly requestBytes: number;
    readonly responseBytes: number;
    readonly maxRequestBytes: number;
    readonly maxResponseBytes: number;
  };
  /** Milliseconds by step. */
  readonly timings: Readonly<Record<string, number>>;
}

export interface Job {
  readonly inputs: readonly string[];
  /** Folder of the settings. */
  readonly settings: string;
  /** Folder that the workbook is saved in, as out.xlsx. */
  readonly folder: string;
}

/**
 * Runs `return` as the command line does, in a process of its own.
 *
 * @returns the report, and the most memory that the process took.
 * @throws Error with what the process said where it did not end well.
 */
export function runJob({ inputs, settings, folder }: Job): {
  readonly report: JobReport;
  readonly megabytes: number;
  readonly out: string;
} {
  mkdirSync(folder, { recursive: true });
  const out = join(folder, "out.xlsx");
  const peak = join(folder, "peak.mjs");
  writeFileSync(
    peak,
    'process.on("exit", () => process.stderr.write(`PEAK ${Math.round(process.resourceUsage().maxRSS / 1024)}\\n`));\n',
  );
  const node = [`--max-old-space-size=${String(HEAP_MEGABYTES)}`, "--import", "tsx", "--import", resolve(peak)];
  const args = ["return", ...inputs, "--settings", settings, "--out", out, "--json"];
  const job = [...node, "workbench/cli/place.entry.ts", ...args];
  const run = spawnSync(process.execPath, job, { encoding: "utf8", maxBuffer: 2 ** 30 });
  if (run.status !== 0) {
    const why = /FATAL ERROR: (.*)/.exec(run.stderr)?.[1] ?? run.stderr.trim().split("\n").at(-1) ?? "";
    throw new Error(why === "" ? `the job ended with ${String(run.status ?? run.signal)}` : why, { cause: run.stderr });
  }
  return { report: JSON.parse(run.stdout) as JobReport, megabytes: Number(/PEAK (\d+)/.exec(run.stderr)?.[1]), out };
}
