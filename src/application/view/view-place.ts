import type { CheckRow } from "#domain/checks/check";
import { isPart, titleOf } from "#domain/checks/headline";
import { pairsApart } from "#domain/checks/pairs-apart";
import { SPLIT } from "#domain/counting/theme-parts";
import type { LogRow } from "#domain/ledger/source-row";
import type { Agency, Registers } from "#domain/place/registers";
import { compareNames } from "#domain/transfers/compare-names";
import { bookInput, themesOf } from "../book-input.ts";
import { done, type Result } from "../ports/result.ts";
import type { WorkbookError } from "../ports/workbook-error.ts";
import type { CountingPort } from "../ports/workbook.port.ts";
import { proveSheets } from "../prove-sheets.ts";
import { type PlaceReckoning, type ReckonedPlace, reckonPlace, type ReckonRequest } from "../reckon-place.ts";
import { wordCountError } from "../word-count-error.ts";
import type { CountView, PlaceView } from "./place-view.ts";
import { viewDuplicates } from "./view-duplicates.ts";
import { viewLeftOut } from "./view-left-out.ts";
import { viewSigning } from "./view-signing.ts";
import { viewShares } from "./view-shares.ts";
import type { ReadWorkbook } from "../read-workbook.ts";
import { findStaleness, isStale, type Staleness, viewSheets } from "./view-sheets.ts";
import { viewTransfers } from "./view-transfers.ts";
import { viewSuppliers } from "./view-suppliers.ts";
import { viewSources } from "./view-sources.ts";
import { NO_TAGS, viewTags } from "./view-tags.ts";

export interface ViewRequest extends ReckonRequest {
  readonly version: string;
}

/** A reckoning with what the workbook holds of an earlier count. */
export interface LookedAt {
  readonly reckoning: PlaceReckoning;
  readonly standing: StandingCount;
}

/** What stands of a count in the workbook. */
export interface StandingCount {
  /** With the proof of the sheets, where they stand. */
  readonly checks: readonly CheckRow[];
  readonly isCounted: boolean;
  readonly log: readonly LogRow[];
  readonly sheetNames: readonly string[];
  readonly staleness: Staleness;
}

/** Reads, reckons and compares with what stands. Nothing is written. */
export async function lookAtPlace(
  workbook: CountingPort,
  request: ViewRequest,
): Promise<Result<LookedAt, WorkbookError>> {
  const reckoning = await reckonPlace(workbook, request);
  if (!reckoning.ok) return reckoning;
  const { read, reckoned } = reckoning.value;
  const isCounted = read.sourcesHeld !== null;
  const checks = reckoned && isCounted ? await proved(workbook, reckoned) : done(reckoned?.checks ?? []);
  if (!checks.ok) return checks;
  const book = reckoned && bookInput(reckoned, read, { ...request, live: "auto" });
  const { log, sheetNames } = read;
  const staleness = findStaleness(read, reckoned, book);
  return done({
    reckoning: reckoning.value,
    standing: { checks: checks.value, isCounted, log, sheetNames, staleness },
  });
}

/** Sheets of ours that were deleted prove nothing; the view says that they are not built. */
async function proved(
  workbook: CountingPort,
  { checks, counted }: ReckonedPlace,
): Promise<Result<readonly CheckRow[], WorkbookError>> {
  const proof = await proveSheets(workbook, checks, counted.count);
  return !proof.ok && proof.error.code === "sheet-missing" ? done(checks) : proof;
}

/** What was looked at as the pane shows it. */
export function viewOf({ reckoning, standing }: LookedAt): PlaceView {
  const { read, sources, assembled, refusal, reckoned } = reckoning;
  const registers = assembled?.registers ?? read.registers;
  return {
    place: registers.place,
    isCounted: standing.isCounted,
    isStale: isStale(standing.staleness),
    sheetsLookedAt: read.sheets.length,
    sources: viewSources(reckoning),
    notSpend: sources.notSpend,
    refusals: refusal ? wordCountError(refusal).split("\n") : [],
    ...viewReckoned(reckoned, standing, read),
    checks: standing.checks,
    sheets: viewSheets(standing.sheetNames, standing.staleness),
    log: standing.log,
    registers: { agencies: byNameOf(registers.agencies), themes: themeNames(reckoned, registers) },
  };
}

/** What only a count can show. */
function viewReckoned(
  reckoned: ReckonedPlace | null,
  { log, checks }: StandingCount,
  read: ReadWorkbook,
): Pick<PlaceView, "tags" | "count" | "findings" | "duplicates" | "suppliers" | "signing"> {
  if (!reckoned) return { tags: NO_TAGS, count: null, findings: [] };
  const count = viewCount(reckoned, log.at(-1)?.when ?? "");
  const payments = viewPayments(reckoned);
  const signing = viewSigning(read, reckoned, { checks, today: (log.at(-1)?.when ?? "").slice(0, 10) });
  return {
    tags: viewTags(reckoned),
    count,
    findings: reckoned.findings,
    signing,
    ...payments,
  };
}

/** What was found in the payments; nothing where no source holds any. */
function viewPayments(reckoned: ReckonedPlace): Pick<PlaceView, "duplicates" | "suppliers"> {
  const duplicates = viewDuplicates(reckoned);
  if (!duplicates) return {};
  return { duplicates, ...(reckoned.tested && { suppliers: viewSuppliers(reckoned.tested) }) };
}

function themeNames(reckoned: ReckonedPlace | null, registers: Registers): string[] {
  const themes = reckoned ? themesOf(reckoned) : registers.themes.map(({ name }) => name);
  return themes.filter((theme) => theme !== SPLIT);
}

function byNameOf(agencies: readonly Agency[]): Agency[] {
  return [...agencies].sort((a, b) => compareNames(a.name, b.name));
}

function viewCount(reckoned: ReckonedPlace, lastCount: string): CountView {
  const { input } = reckoned;
  return {
    count: input.count,
    title: titleOf(input),
    isPart: isPart(input),
    // Minutes are enough for a person: 22/11/2026 14:20.
    countedAt: lastCount.slice(0, 16),
    ...viewShares(reckoned),
    ...(reckoned.services && { services: reckoned.services }),
    pairsApart: pairsApart(input),
    transferLines: viewTransfers(reckoned),
    leftOut: viewLeftOut(reckoned),
  };
}
