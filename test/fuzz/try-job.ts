import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JobFailure } from "#workbench/cli/job-failure";
import { runReturn } from "#workbench/cli/run-return";
import { openXlsx } from "#workbench/files/open-xlsx";
import type { WorkbookModel } from "#workbench/model/workbook";
import type { TamperedJob } from "./tamper-job.ts";

/** What became of a tampered job. Anything else is thrown: it is a fault of ours. */
export interface TriedJob {
  readonly outcome: "counted" | "refused";
  /** The saved workbook; null where it was refused. */
  readonly saved: SavedJob | null;
}

export interface SavedJob {
  readonly report: Record<string, unknown>;
  readonly bytes: Uint8Array;
}

interface SourceReport {
  readonly headerRow: number;
  readonly rows: number;
  readonly sum: number;
  readonly suspense: number;
  readonly excluded: readonly { readonly row: number; readonly reason: string }[];
  readonly findings: readonly { readonly code: string; readonly row: number | null }[];
}

/** A finding of one of these kinds says that its row stands in suspense. */
const SUSPENDED = /^(amount-|lone-|sum-|total-)/;

/**
 * Counts a tampered workbook and holds it against what it is known to say.
 *
 * @throws Error where it is refused without words, a row is neither counted nor told of, the sums are not those of the cells,
 * the bridge does not close, or a cell of the council's is another than before.
 */
export async function tryJob(job: TamperedJob): Promise<TriedJob> {
  const saved = await counted(job);
  if (saved === null) return { outcome: "refused", saved };
  const report = saved.report as unknown as CountReport;
  checkRows(job, report.sources);
  checkBridge(report);
  checkCells(openXlsx(job.bytes), openXlsx(saved.bytes));
  return { outcome: "counted", saved };
}

async function counted({ bytes, settings }: TamperedJob): Promise<SavedJob | null> {
  const folder = mkdtempSync(join(tmpdir(), "fuzz-job-"));
  const [input, out] = [join(folder, "spend.xlsx"), join(folder, "out.xlsx")];
  try {
    writeFileSync(input, bytes);
    const { report } = await runReturn({ command: "return", inputs: [input], settings, out, json: true, live: "auto" });
    return { report, bytes: readFileSync(out) };
  } catch (error) {
    if (error instanceof JobFailure && /^[^a-z\s].{20,}[.!?]$/s.test(error.message)) return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function checkRows({ amounts }: TamperedJob, sources: readonly SourceReport[]): void {
  const [first] = sources;
  if (!first) throw new Error("counted, and no source is told of");
  const left = new Set(sources.flatMap(({ excluded }) => excluded.map(({ row }) => row)));
  const suspended = new Set(
    sources.flatMap(({ findings }) => findings.flatMap(({ code, row }) => (SUSPENDED.test(code) ? (row ?? []) : []))),
  );
  let [sum, lines, untold] = [0, 0, 0];
  amounts.forEach((amount, at) => {
    const row = at + 2;
    if (left.has(row)) return;
    if (amount === null || suspended.has(row)) untold++;
    else {
      sum += amount;
      lines++;
    }
  });
  must(
    sources.reduce((all, source) => all + source.rows, 0),
    lines,
    "rows counted",
  );
  must(
    sources.reduce((all, source) => all + source.suspense, 0),
    untold,
    "rows in suspense",
  );
  must(Math.round(sources.reduce((all, source) => all + source.sum, 0) * 100), sum, "hundredths summed");
}

interface CountReport {
  readonly sources: readonly SourceReport[];
  readonly read: number;
  readonly reported: number;
  readonly outsidePlace: number;
  readonly apportioned: number;
  readonly eliminated: number;
  readonly totalPlaceSpend: number;
  readonly notCounted: {
    readonly detail: number;
    readonly outOfPeriod: number;
    readonly excluded: Readonly<Record<string, number>>;
    readonly total: number;
  };
  readonly byAgency: Readonly<Record<string, number>>;
  readonly checks: readonly { readonly id: string; readonly result: string; readonly severity: string }[];
}

/**
 * In hundred-thousandths of the unit of the report, which is a penny at most. What has no body or no share yet is in no total: then a
 * check stops the signature.
 */
function checkBridge(report: CountReport): void {
  const { detail, outOfPeriod, excluded, total } = report.notCounted;
  const stops = report.checks.filter(({ result, severity }) => severity === "S" && result === "does not tie");
  if (stops.length === 0) must(fine(total), fine(detail, outOfPeriod, ...Object.values(excluded)), "left out");
  must(fine(report.read), fine(report.reported, total), "read");
  must(fine(report.reported), fine(report.outsidePlace, report.apportioned), "reported");
  must(fine(report.totalPlaceSpend), fine(report.apportioned, -report.eliminated), "place spend");
  must(fine(report.totalPlaceSpend), fine(...Object.values(report.byAgency)), "sum of bodies");
}

function fine(...amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(amount * 100_000), 0) + 0;
}

function must(one: number, other: number, what: string): void {
  if (one !== other) throw new Error(`${what}: ${String(one)}, known to be ${String(other)}`);
}

/** The council's sheets hold every cell that they held: ours stand beside them. */
function checkCells(before: WorkbookModel, after: WorkbookModel): void {
  for (const sheet of before.sheets)
    sheet.columns.forEach((cells, column) => {
      cells?.values.forEach((value, row) => {
        if (!Object.is(value, after.sheet(sheet.name)?.value(row, column)))
          throw new Error(`cell ${String(row)},${String(column)} is changed`);
      });
    });
}
