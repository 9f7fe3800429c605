import type { CheckRow } from "#domain/checks/check";
import type { Finding } from "#domain/findings/finding";
import type { Registers } from "#domain/place/registers";
import type { Coverage } from "#domain/tagging/coverage";
import { planBook } from "#sheets/plan-book";
import { bookInput } from "./book-input.ts";
import { findOtherBooksOf } from "./find-other-books.ts";
import { done, failed, type Result } from "./ports/result.ts";
import type { WorkbookError } from "./ports/workbook-error.ts";
import type { CountingPort } from "./ports/workbook.port.ts";
import { proveSheets } from "./prove-sheets.ts";
import { type ReadRequest, readWorkbook } from "./read-workbook.ts";
import type { Counted } from "./counted.ts";
import {
  type CountError,
  type CountRefusal,
  type PlaceReckoning,
  reckonPlace,
  type ReckonRequest,
} from "./reckon-place.ts";
import { recogniseSources, type RecognisedSources } from "./recognise-sources.ts";
import { lackingSinceSigned, lackingToSign } from "./sign-return.ts";
import { writeWhole } from "./write-whole.ts";
import { stopwatch, type Timings } from "./stopwatch.ts";

export { asCheckInput } from "./check-input-of.ts";
export type { CountError } from "./reckon-place.ts";

/** What the caller gives beside the workbook. */
export interface CountRequest extends ReckonRequest {
  readonly live: "auto" | "formulas" | "values";
  /** Milliseconds, for timings only. */
  readonly clock: () => number;
  readonly version: string;
  /** Why nothing is to be written, by what was read; null where nothing speaks against it. */
  readonly refuses?: (reckoning: PlaceReckoning) => CountRefusal | null;
}

export interface CountOutcome extends Counted {
  readonly checks: readonly CheckRow[];
  readonly sheets: readonly string[];
  readonly findings: readonly Finding[];
  /** Lines tagged by theme: by number and by value without signs, 0-1. */
  readonly coverage: Coverage;
  /** Milliseconds by step. */
  readonly timings: Timings;
  /** What it was counted from. */
  readonly reckoning: PlaceReckoning;
}

/**
 * Counts the workbook: reads the sources and registers, counts, and writes TP columns and sheets.
 *
 * Nothing is written before everything is read and counted. What the council owns is never written.
 */
export async function countWorkbook(
  workbook: CountingPort,
  request: CountRequest,
): Promise<Result<CountOutcome, CountError>> {
  const watch = stopwatch(request.clock);
  const reckoning = await reckonPlace(workbook, { ...request, toWrite: true }, (step) => watch.lap(step));
  if (!reckoning.ok) return failed({ kind: "workbook", error: reckoning.error });
  const { read, reckoned } = reckoning.value;
  const refusal = refusalOf(reckoning.value, request);
  if (!reckoned || refusal) return failed(refusal!);
  const { sources, assembled, counted, bands, tested, checks, findings, coverage } = reckoned;
  const book = planBook(bookInput(reckoned, read, request));
  const written = await writeWhole(workbook, book, request.progress);
  if (!written.ok) return failed({ kind: "workbook", error: written.error });
  const proved = await proveSheets(workbook, checks, counted.count);
  if (!proved.ok) return failed({ kind: "workbook", error: proved.error });
  watch.lap("sheets");
  return done({
    sources,
    assembled,
    counted,
    bands,
    tested,
    checks: proved.value,
    sheets: written.value,
    findings,
    coverage,
    timings: watch.timings(),
    reckoning: reckoning.value,
  });
}

/** Why nothing is to be written; null = it is. */
function refusalOf(reckoning: PlaceReckoning, { refuses }: CountRequest): CountRefusal | null {
  const { read, reckoned, refusal } = reckoning;
  if (refusal || !reckoned) return refusal;
  const refused = refuses?.(reckoning) ?? null;
  if (refused) return refused;
  const { signOff } = read.amendments;
  const lacking = signOff
    ? [...lackingSinceSigned(read, reckoned.input), ...lackingToSign(signOff, reckoned.checks)]
    : [];
  return lacking.length > 0 ? { kind: "not-signed", lacking } : null;
}

/** Reads what there is to count and stops there: nothing is counted and nothing written. */
export async function readSources(
  workbook: CountingPort,
  request: ReadRequest,
): Promise<Result<{ readonly sources: RecognisedSources; readonly registers: Registers }, WorkbookError>> {
  const read = await readWorkbook(workbook, request);
  if (!read.ok) return read;
  const found = await findOtherBooksOf(workbook, recogniseSources(read.value.sheets, read.value.standing));
  return found.ok ? done({ sources: found.value, registers: read.value.registers }) : found;
}
