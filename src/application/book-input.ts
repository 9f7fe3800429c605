import { describeFinding } from "#domain/findings/words";
import { totalBefore, versionBefore, versionOf } from "#domain/checks/signed-version";
import { columnNames } from "#domain/ledger/heading-name";
import type { RuleTally } from "#domain/tagging/tally-rules";
import type { BookInput, MappingRow, RuleOutcome } from "#sheets/book-input";
import { EXCLUSION_CLASSES } from "#reference/exclusion-classes";
import type { HeldMapping } from "./held-mappings.ts";
import { logChangedRows } from "./find-changed-rows.ts";
import { logGridTags } from "./log-grid-tags.ts";
import { logTakenIn } from "./written-tables.ts";
import { logAmendments, logSignature } from "./log-amendments.ts";
import { logWorkDone } from "./log-work-done.ts";
import type { ReadWorkbook } from "./read-workbook.ts";
import type { ReckonedPlace } from "./reckon-place.ts";
import { withSignatories } from "./sign-return.ts";

/** Rows up to which TP row figures are live formulas when the caller leaves it open; TP Method says which. */
export const LIVE_ROWS = 20_000;

interface BookRequest {
  readonly live: "auto" | "formulas" | "values";
  readonly now: string;
  readonly version: string;
}

/** All that the planners need of a count. */
export function bookInput(reckoned: ReckonedPlace, read: ReadWorkbook, request: BookRequest): BookInput {
  const { input, checks, rules } = reckoned;
  const { registers, ledger, count, blocks, sources } = input;
  const made = madeOf(reckoned, request);
  const rows = blocks.reduce((sum, block) => sum + block.reading.kinds.length, 0);
  return {
    registers,
    agencies: [...registers.agencies].sort((a, b) => (a.name < b.name ? -1 : 1)),
    themes: themesOf(reckoned),
    openThemes: new Set(reckoned.openThemes),
    blocks,
    sources,
    ledger,
    count,
    checks,
    rowFigures: input.figures,
    saidOfRows: new Set(read.typed.keys()),
    rowPrints: ledger.prints,
    bands: input.bands,
    pairReasons: input.pairReasons ?? [],
    settings: withSignatories(read.held, read.amendments.signOff, request.now.slice(0, 10)),
    earlierLog: read.log,
    ...runLog(reckoned, read, made),
    standing: read.written,
    rules: rules.map(ruleOutcome),
    ...paymentLists(reckoned),
    ...(reckoned.services && { services: reckoned.services }),
    classes: EXCLUSION_CLASSES,
    leftOut: input.leftOutGroups ?? [],
    mappings: mappingRows(reckoned, read, request.now),
    live: request.live === "auto" ? (rows <= LIVE_ROWS ? "formulas" : "values") : request.live,
    made,
  };
}

/** When and with what this return is made, which version it is, and what was signed before. */
function madeOf({ input }: ReckonedPlace, request: BookRequest): BookInput["made"] {
  const { registers, count, signing } = input;
  const { versions, fingerprint, printed } = signing!;
  const last = versions.at(-1);
  const before = versionBefore(signing!, count);
  return {
    when: request.now,
    tool: request.version,
    version: versionOf(signing!, count),
    fingerprint,
    ...(printed !== undefined && { printed }),
    ...(last && { signed: { ...last, on: last.on || request.now.slice(0, 10) } }),
    ...(before && { before: before.version }),
    expectedNotCounted: registers.agencies
      .filter((agency) => agency.expected === true && !count.byAgency.has(agency.name))
      .map((agency) => agency.name),
  };
}

/** What this run writes to TP Log beside its own line. */
function runLog(
  reckoned: ReckonedPlace,
  { amendments, log, held, takenIn }: ReadWorkbook,
  { when, version, fingerprint, printed }: BookInput["made"],
): Pick<BookInput, "decided" | "signedNow"> {
  const { count } = reckoned.input;
  const who = amendments.signOff?.preparer.name ?? String(held["Prepared by"] ?? "");
  const stamp = { when, version, beforePence: totalBefore(log), afterPence: count.totalPence, who };
  const { signOff } = amendments;
  return {
    decided: [
      ...logTakenIn(takenIn, stamp),
      ...logGridTags(reckoned, stamp),
      ...logChangedRows(reckoned.findings, stamp),
      ...logAmendments(amendments, stamp),
      ...logWorkDone(reckoned, amendments, stamp),
    ],
    signedNow: signOff
      ? logSignature(signOff, { count, fingerprint, ...(printed !== undefined && { printed }) }, stamp)
      : [],
  };
}

/** Themes registered and in use, A to Z; one that was only ever found in the rows goes with its last row, unless people have written beside it. */
export function themesOf({ input }: Pick<ReckonedPlace, "input">): string[] {
  const { registers, count } = input;
  const registered = registers.themes.filter(
    ({ notListed, description, pack }) => notListed !== "?" || description !== "" || pack !== "",
  );
  const themes = new Set([...registered.map((theme) => theme.name), ...count.byTheme.keys()]);
  return [...themes].filter((theme) => theme !== "").sort();
}

function ruleOutcome({ rule, rows, pence, problem }: RuleTally): RuleOutcome {
  return { name: rule.name, rows, pence, problem: problem === null ? "" : describeFinding(problem) };
}

/** What each heading was taken for, with what people have said of it; one row a field of a sheet. */
function mappingRows({ sources, assembled }: ReckonedPlace, read: ReadWorkbook, now: string): MappingRow[] {
  const bodyOf = new Map(assembled.sources.map(({ block, terms }) => [block, terms.agency || "by column"]));
  return sources.blocks.flatMap(({ block, cells }) => {
    const stated = read.sheets.find(({ survey }) => survey.name === block.sheet)?.mapping ?? {};
    const nameOf = columnNames(cells, block.reading.headerRow);
    const found = Object.entries(block.reading.mapping);
    const fields = new Set([...found.map(([field]) => field), ...Object.keys(stated)]);
    return [...fields].map((field): MappingRow => {
      const mapped = block.reading.mapping[field as keyof typeof block.reading.mapping];
      const heading = stated[field] ?? (mapped ? nameOf(mapped.column) : "");
      const before = read.mappings.find((held) => held.sheet === block.sheet && held.field === field);
      return {
        body: bodyOf.get(block) ?? "",
        field,
        heading,
        headingBefore: headingBefore(before, heading),
        confidence: mapped?.confidence ?? 0,
        confirmed: stated[field] !== undefined,
        lastFile: block.sheet,
        lastRead: now,
      };
    });
  });
}

function headingBefore(held: HeldMapping | undefined, heading: string): string {
  return held && held.heading !== heading ? held.heading : (held?.headingBefore ?? "");
}

/** What the sheets list of the payments; nothing where no source holds any. */
function paymentLists({ tested }: ReckonedPlace): Pick<BookInput, "duplicates" | "suppliers" | "sharedSuppliers"> {
  return tested ? { duplicates: tested.list, suppliers: tested.suppliers, sharedSuppliers: tested.shared } : {};
}
