import { type Bands, bandsFrom } from "#domain/checks/bands";
import type { CheckRow } from "#domain/checks/check";
import type { CheckInput } from "#domain/checks/check-input";
import { runChecks } from "#domain/checks/run-checks";
import { type CountedPlace, countPlace } from "#domain/counting/count-place";
import type { Finding } from "#domain/findings/finding";
import { checkBlockCount } from "#domain/ledger/check-block-count";
import { fingerprint } from "#domain/ledger/fingerprint";
import type { Ledger } from "#domain/ledger/ledger";
import { type Coverage, measureCoverage } from "#domain/tagging/coverage";
import { lookUp } from "#domain/place/read-place";
import { findMissingSources } from "#domain/place/find-missing-sources";
import type { Registers } from "#domain/place/registers";
import { findUnnamedBodies } from "#domain/tagging/find-unnamed-bodies";
import { findReplacedTags } from "#domain/tagging/find-replaced-tags";
import { checkIncomeCells } from "#domain/tagging/check-income-cells";
import { EXCLUSION_CLASSES } from "#reference/exclusion-classes";
import type { BookInput } from "#sheets/book-input";
import { planBook } from "#sheets/plan-book";
import { assembleCount, type AssembledCount } from "./assemble-count.ts";
import { proofOf, proveSheets } from "./prove-sheets.ts";
import { stopwatch, type Timings } from "./stopwatch.ts";
import { done, failed, type Result } from "./ports/result.ts";
import type { WorkbookError } from "./ports/workbook-error.ts";
import type { WorkbookPort } from "./ports/workbook.port.ts";
import { recogniseSources, type RecognisedSources } from "./recognise-sources.ts";
import { type ReadRequest, readWorkbook, type ReadWorkbook } from "./read-workbook.ts";

/** What the caller gives beside the workbook. */
export interface CountRequest extends ReadRequest {
  readonly live: "auto" | "formulas" | "values";
  /** 22/11/2026 14:03:07 */
  readonly now: string;
  /** Milliseconds, for timings only. */
  readonly clock: () => number;
  readonly version: string;
}

/** What was read, how it was tagged, what it came to. */
export interface Counted {
  readonly sources: RecognisedSources;
  readonly assembled: AssembledCount;
  readonly counted: CountedPlace;
  /** As TP Place states them. */
  readonly bands: Bands;
}

export interface CountOutcome extends Counted {
  readonly checks: readonly CheckRow[];
  readonly sheets: readonly string[];
  readonly findings: readonly Finding[];
  /** Lines tagged by theme: by number and by value without signs, 0-1. */
  readonly coverage: Coverage;
  /** Milliseconds by step. */
  readonly timings: Timings;
}

/** Why there is no count: the workbook would not, or nothing on it is spend. */
export type CountError =
  | { readonly kind: "workbook"; readonly error: WorkbookError }
  | { readonly kind: "nothing-to-count"; readonly sources: RecognisedSources }
  | { readonly kind: "registers-unclear"; readonly findings: readonly Finding[] };

/** Rows up to which TP row figures are live formulas when the caller leaves it open; TP Method says which. */
export const LIVE_ROWS = 20_000;

/**
 * Counts the workbook: reads the sources and registers, counts, and writes TP columns and sheets.
 *
 * Nothing is written before everything is read and counted. What the council owns is never written.
 */
export async function countWorkbook(
  workbook: WorkbookPort,
  request: CountRequest,
): Promise<Result<CountOutcome, CountError>> {
  const watch = stopwatch(request.clock);
  const read = await readWorkbook(workbook, request);
  if (!read.ok) return failed({ kind: "workbook", error: read.error });
  const sources = recogniseSources(read.value.sheets, read.value.standing);
  const refusal = refusalOf(read.value, sources, request);
  if (refusal) return failed(refusal);
  watch.lap("read");
  const assembled = assembleCount(sources.blocks, read.value.registers, request.now);
  watch.lap("tag");
  const counted = countPlace(assembled.ledger, assembled.registers);
  const bands = bandsFrom(lookUp(read.value.held));
  const input = asCheckInput({ sources, assembled, counted, bands });
  const checks = [...runChecks(input), proofOf(null, counted.count.totalPence)];
  watch.lap("count");
  const book = planBook(bookInput(input, { checks, request, ...read.value }));
  const written = await workbook.writeBook(book, request.progress);
  if (!written.ok) return failed({ kind: "workbook", error: written.error });
  const proved = await proveSheets(workbook, checks, counted.count.totalPence);
  if (!proved.ok) return failed({ kind: "workbook", error: proved.error });
  watch.lap("sheets");
  const findings = findingsOf(sources, assembled.ledger, counted);
  const coverage = measureCoverage(assembled.ledger);
  const timings = watch.timings();
  return done({
    sources,
    assembled,
    counted,
    bands,
    checks: proved.value,
    sheets: written.value,
    findings,
    coverage,
    timings,
  });
}

/** Why no honest total is possible from what was read; null where one is. */
function refusalOf(read: ReadWorkbook, sources: RecognisedSources, request: ReadRequest): CountError | null {
  const unclear = [
    ...read.unclear,
    ...checkBlockCount(sources.blocks.length),
    ...findMissingSources(read.sourcesHeld, keysOf(sources)),
  ];
  if (unclear.length > 0) return { kind: "registers-unclear", findings: unclear };
  return sources.blocks.length === 0 || isRefused(sources, request) ? { kind: "nothing-to-count", sources } : null;
}

function keysOf({ blocks }: RecognisedSources): ReadonlySet<string> {
  return new Set(blocks.flatMap(({ block }) => block.sources));
}

function findingsOf(sources: RecognisedSources, ledger: Ledger, counted: CountedPlace): Finding[] {
  const ofSources = sources.blocks.flatMap(({ block, cells }) => [
    ...block.reading.findings,
    ...checkIncomeCells(cells, block.reading),
  ]);
  return [
    ...ofSources,
    ...findUnnamedBodies(
      ledger,
      sources.blocks.map(({ block }) => block),
    ),
    ...findReplacedTags(
      ledger,
      sources.blocks.map(({ block }) => block),
    ),
    ...counted.findings,
  ];
}

/** Reads what there is to count and stops there: nothing is counted and nothing written. */
export async function readSources(
  workbook: WorkbookPort,
  request: ReadRequest,
): Promise<Result<{ readonly sources: RecognisedSources; readonly registers: Registers }, WorkbookError>> {
  const read = await readWorkbook(workbook, request);
  if (!read.ok) return read;
  return done({ sources: recogniseSources(read.value.sheets, read.value.standing), registers: read.value.registers });
}

/** A file that somebody named to be counted and that cannot be read: no honest total is possible without it. */
function isRefused(sources: RecognisedSources, request: ReadRequest): boolean {
  return sources.notSpend.some(({ sheet }) => request.pathOf(sheet) !== "");
}

/** A finished count as the checks and reports look at it. */
export function asCheckInput({ sources, assembled, counted, bands }: Counted): CheckInput {
  return {
    ledger: assembled.ledger,
    figures: counted.figures,
    count: counted.count,
    registers: assembled.registers,
    blocks: sources.blocks.map(({ block }) => block),
    sources: assembled.sources,
    circles: counted.findings
      .filter((finding) => finding.code === "transfer-circle")
      .map((finding) => String(finding.params["bodies"])),
    incomeTexts: sources.blocks.flatMap(({ block, cells }) => checkIncomeCells(cells, block.reading)).length,
    bands,
    knownClasses: EXCLUSION_CLASSES.map(({ name }) => name.toLowerCase()),
  };
}

/** What a book holds beside the count itself. */
interface BookParts extends Pick<ReadWorkbook, "held" | "log" | "written"> {
  readonly checks: readonly CheckRow[];
  readonly request: CountRequest;
}

function bookInput(input: CheckInput, { checks, request, held, log, written }: BookParts): BookInput {
  const { registers, ledger, count, blocks, sources } = input;
  const themes = new Set([...registers.themes.map((theme) => theme.name), ...count.byTheme.keys()]);
  const rows = blocks.reduce((sum, block) => sum + block.reading.kinds.length, 0);
  return {
    registers,
    agencies: [...registers.agencies].sort((a, b) => (a.name < b.name ? -1 : 1)),
    themes: [...themes].filter((theme) => theme !== "").sort(),
    blocks,
    sources,
    ledger,
    count,
    checks,
    rowFigures: input.figures,
    rowPrints: ledger.prints,
    bands: input.bands,
    settings: held,
    earlierLog: log,
    standing: written,
    live: request.live === "auto" ? (rows <= LIVE_ROWS ? "formulas" : "values") : request.live,
    made: {
      when: request.now,
      version: request.version,
      fingerprint: fingerprint(sources.map((source) => source.fingerprint)),
      expectedNotCounted: registers.agencies
        .filter((agency) => agency.expected === true && !count.byAgency.has(agency.name))
        .map((agency) => agency.name),
    },
  };
}
