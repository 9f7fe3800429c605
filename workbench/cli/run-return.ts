import { writeFileSync } from "node:fs";
import { wordCountError } from "#application/word-count-error";
import { asCheckInput, type CountOutcome, countWorkbook } from "#application/count-workbook";
import { reportTies } from "#application/report-ties";
import { reportDuplicates } from "#application/report-duplicates";
import { reportSuppliers } from "#application/report-suppliers";
import { reportCount } from "#application/return-report";
import { saveXlsx } from "#workbench/files/save-xlsx";
import type { HostCounters } from "#workbench/host/open-session";
import { resolve } from "node:path";
import type { JobArguments } from "./arguments.ts";
import { JobFailure } from "./job-failure.ts";
import { openHost } from "./open-host.ts";
import { openInputs, type OpenedInputs, pathOf } from "./open-inputs.ts";
import { readSettings } from "./read-settings.ts";
import { reportSources } from "./source-report.ts";
import { VERSION } from "#application/version";

/** A finished return: what was counted, and the report of it. */
export interface Return {
  readonly outcome: CountOutcome;
  readonly report: Record<string, unknown>;
}

/**
 * Counts the inputs in the workbench and saves the workbook.
 *
 * @throws JobFailure, worded, where no honest figure is possible; then nothing is written.
 * @source headless.md, `return`
 */
export async function runReturn(request: JobArguments): Promise<Return> {
  const settings = request.settings === null ? {} : readSettings(request.settings);
  const opened = openInputs(request.inputs);
  refuseOverwriting(request.out, opened);
  const host = await openHost(opened.model);
  try {
    const counted = await countWorkbook(host.workbook, {
      settings,
      pathOf: (sheet) => pathOf(opened, sheet),
      live: request.live,
      now: stamp(new Date()),
      clock: () => performance.now(),
      version: VERSION,
    });
    if (!counted.ok) throw new JobFailure(wordCountError(counted.error));
    if (request.out !== null) save(request.out, saveXlsx(opened.model));
    return { outcome: counted.value, report: report(counted.value, opened, { ...host.session.counters }) };
  } finally {
    host.close();
  }
}

/** The workbook itself may be saved in its place; a file that was brought in may not: it is somebody's only copy. */
function refuseOverwriting(out: string | null, { inputs, workbook }: OpenedInputs): void {
  const input = inputs.find((path) => out !== null && resolve(path) === resolve(out));
  if (input === undefined || input === workbook) return;
  throw new JobFailure(
    `--out ${input} is a file to be counted and would be overwritten. Name another file with --out.`,
  );
}

function save(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch (cause) {
    throw new JobFailure(`${path} cannot be written. Name another file with --out, in a folder that exists.`, {
      cause,
    });
  }
}

function report(outcome: CountOutcome, opened: OpenedInputs, office: HostCounters): Record<string, unknown> {
  const input = asCheckInput(outcome);
  const { requestBytes, responseBytes, maxRequestBytes, maxResponseBytes, syncs } = office;
  return {
    ...reportCount(input),
    sourceTies: reportTies(input),
    sources: reportSources(outcome.sources, opened, input.registers.sources),
    coverage: outcome.coverage,
    ...(outcome.tested &&
      outcome.tested.payments.columns.size > 0 && {
        duplicates: reportDuplicates(outcome.tested, { ledger: input.ledger, sources: outcome.sources }),
        suppliers: reportSuppliers(outcome.tested),
      }),
    checks: outcome.checks.map(({ id, result, severity, difference, unit }) => ({
      id,
      result: result === "n/a" ? "n/a" : result.toLowerCase(),
      severity,
      difference: difference !== null && unit === "pence" ? difference / 100 : difference,
    })),
    office: { syncs, requestBytes, responseBytes, maxRequestBytes, maxResponseBytes },
    sheets: outcome.sheets,
    timings: outcome.timings,
  };
}

/** dd/mm/yyyy hh:mm:ss */
function stamp(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = `${two(date.getDate())}/${two(date.getMonth() + 1)}/${String(date.getFullYear())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}
