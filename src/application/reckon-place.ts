import { bandsFrom } from "#domain/checks/bands";
import type { CheckRow } from "#domain/checks/check";
import type { CheckInput } from "#domain/checks/check-input";
import { runChecks } from "#domain/checks/run-checks";
import { sumColumn } from "#domain/columns/tally";
import { type CountedPlace, countPlace } from "#domain/counting/count-place";
import type { Finding } from "#domain/findings/finding";
import { tellBodyNames } from "#domain/place/bodies-of-one-name";
import type { OverlapBy } from "#domain/overlap/overlap-by";
import { lookUp } from "#domain/place/read-place";
import { findProfileProblems } from "#domain/profile/find-profile-problems";
import { unitDiffers } from "#domain/profile/unit-differs";
import { checkIncomeCells } from "#domain/tagging/check-income-cells";
import { type Coverage, measureCoverage } from "#domain/tagging/coverage";
import { readPairReasons } from "#domain/checks/pair-reason";
import type { DoubtfulWord } from "#domain/tagging/doubtful-words";
import { findReplacedTags } from "#domain/tagging/find-replaced-tags";
import { unsaidAreas } from "#domain/tagging/areas-unsaid";
import { findUnnamedBodies } from "#domain/tagging/find-unnamed-bodies";
import type { RuleDisagreement } from "#domain/tagging/rule-disagreements";
import type { RuleTally } from "#domain/tagging/tally-rules";
import { explainChecks, readExplanations } from "./amend-explanations.ts";
import { assembleCount, type AssembledCount } from "./assemble-count.ts";
import type { RefusedAsChanged } from "./changed-since.ts";
import { asCheckInput } from "./check-input-of.ts";
import type { CountMemory } from "./count-memory.ts";
import type { Counted } from "./counted.ts";
import { decideShares } from "./decide-shares.ts";
import type { ShareDecision } from "./share-decision.ts";
import { done, type Result } from "./ports/result.ts";
import type { WorkbookError } from "./ports/workbook-error.ts";
import { findChangedRows, findTypedBesideMoved } from "./find-changed-rows.ts";
import { findDoubtfulTags } from "./find-doubtful-tags.ts";
import { findNoHonestTotal } from "./find-no-honest-total.ts";
import { findOtherBooksOf } from "./find-other-books.ts";
import { measureServices } from "./measure-services.ts";
import type { CountingPort } from "./ports/workbook.port.ts";
import { profileBlock } from "./profile-block.ts";
import { proofOf, wholeFormulas } from "./prove-sheets.ts";
import { type ReadRequest, readWorkbook, type ReadWorkbook } from "./read-workbook.ts";
import { recogniseSources, type RecognisedSources } from "./recognise-sources.ts";
import { ruleOutcomes } from "./rule-outcomes.ts";
import { type NotSigned, signingOf } from "./sign-return.ts";
import type { Step } from "./stopwatch.ts";
import { type TestedPayments, testPayments } from "./test-payments.ts";

/** What the caller gives beside the workbook. */
export interface ReckonRequest extends ReadRequest {
  /** 22/11/2026 14:03:07 */
  readonly now: string;
  /** What the last count of this workbook worked out; absent = everything is worked out anew. */
  readonly memory?: CountMemory;
}

/** A count that nobody has written yet. */
export interface ReckonedPlace extends Counted {
  readonly input: CheckInput;
  readonly checks: readonly CheckRow[];
  readonly rules: readonly RuleTally[];
  /** Rule against rule, most money first. */
  readonly disagreements: readonly RuleDisagreement[];
  /** Overlap by what the sources call their services; null where none does. */
  readonly services: OverlapBy | null;
  readonly findings: readonly Finding[];
  /** Themes that the rows alone say: nobody has put them on TP Themes. */
  readonly openThemes: readonly string[];
  /** Those of them that may be meant for another. */
  readonly nearThemes: readonly DoubtfulWord[];
  /** Lines tagged by theme: by number and by value without signs, 0-1. */
  readonly coverage: Coverage;
}

/** Why there is no count: the workbook would not, or nothing on it is spend. */
export type CountError = { readonly kind: "workbook"; readonly error: WorkbookError } | CountRefusal;
export type CountRefusal =
  | { readonly kind: "nothing-to-count"; readonly sources: RecognisedSources }
  | { readonly kind: "registers-unclear"; readonly findings: readonly Finding[] }
  | NotSigned
  | RefusedAsChanged;

/** The open workbook, read and reckoned as far as it can be. */
export interface PlaceReckoning {
  readonly read: ReadWorkbook;
  readonly sources: RecognisedSources;
  /** The sources with their terms; null where there are none. */
  readonly assembled: AssembledCount | null;
  /** Why nothing is counted; null where `reckoned` is the count. */
  readonly refusal: CountRefusal | null;
  readonly reckoned: ReckonedPlace | null;
  /** What takes the decisions on shares back that were said now. */
  readonly sharesBack: readonly ShareDecision[];
}

/**
 * Reads the workbook, tags and counts. Nothing is written.
 *
 * @param lap - told after each step, for timings.
 */
export async function reckonPlace(
  workbook: CountingPort,
  request: ReckonRequest,
  lap: (step: Step) => void = () => undefined,
): Promise<Result<PlaceReckoning, WorkbookError>> {
  const read = await readWorkbook(workbook, request);
  if (!read.ok) return read;
  const linked = await findOtherBooksOf(
    workbook,
    recogniseSources(read.value.sheets, read.value.standing, request.memory?.readings),
  );
  if (!linked.ok) return linked;
  const sources = linked.value;
  lap("read");
  const tagged = sources.blocks.length === 0 ? null : assemble(read.value, sources, request);
  const refusal = refusalOf(read.value, { sources, tagged }, request);
  const again = (said: ReadWorkbook): AssembledCount => assemble(said, sources, request);
  const { assembled, said, sharesBack } = withShares(read.value, tagged, again);
  lap("tag");
  const reckoned = refusal || !assembled ? null : reckon(said, { sources, assembled }, { now: request.now, lap });
  return done({ read: said, sources, assembled, refusal, reckoned, sharesBack });
}

interface WithShares {
  readonly assembled: AssembledCount | null;
  readonly said: ReadWorkbook;
  readonly sharesBack: readonly ShareDecision[];
}

/** Which rows a decision on a share speaks of is known once they are tagged: then they are tagged anew with it. */
function withShares(
  read: ReadWorkbook,
  assembled: AssembledCount | null,
  again: (read: ReadWorkbook) => AssembledCount,
): WithShares {
  const { shares = [] } = read.amendments;
  if (!assembled || shares.length === 0) return { assembled, said: read, sharesBack: [] };
  // Bodies that only the sources name stand in the register from now on: their basis may have been decided.
  const stated = { ...read.registers, agencies: assembled.registers.agencies };
  const { registers, typed, back } = decideShares(shares, { registers: stated, typed: read.typed }, assembled);
  const said = { ...read, registers, typed };
  return { assembled: again(said), said, sharesBack: back };
}

function assemble(read: ReadWorkbook, sources: RecognisedSources, { now, memory }: ReckonRequest): AssembledCount {
  const { registers, rules, typed, amendments } = read;
  const { files = {} } = amendments;
  return assembleCount(sources.blocks, registers, { readOn: now, rules, typed, files, ...(memory && { memory }) });
}

/** 22/11/2026 */
const DAY_LENGTH = 10;

/** Tests the payments with what people have decided on them; a decision without a date was made by now. */
function testedPayments(
  { duplicates, suppliers }: ReadWorkbook,
  { sources, assembled }: Pick<Counted, "sources" | "assembled">,
  now: string,
): TestedPayments | null {
  const decisions = duplicates.map((one) => ({ ...one, decidedOn: one.decidedOn ?? now.slice(0, DAY_LENGTH) }));
  return testPayments({ ...assembled, sources }, { duplicates: decisions, suppliers });
}

function reckon(
  read: ReadWorkbook,
  tagged: Pick<Counted, "sources" | "assembled">,
  { now, lap }: { readonly now: string; readonly lap: (step: Step) => void },
): ReckonedPlace {
  const { sources, assembled } = tagged;
  const { ledger } = assembled;
  const counted = countPlace(ledger, assembled.registers, assembled.hints);
  lap("count");
  // Taken now: what the test might do to the figures is to show against it.
  const totalBeforeTestPence = sumColumn(counted.figures.placeSpend);
  const tested = testedPayments(read, tagged, now);
  lap("duplicates");
  const bands = bandsFrom(lookUp(read.held));
  const explanations = readExplanations(read.written.checks);
  const pairReasons = readPairReasons(read.written.transfers);
  const { registers } = assembled;
  const signing = signingOf(read, assembled, { counted, registers, bands, explanations, pairReasons, tested });
  const input = { ...asCheckInput({ ...tagged, counted, bands, tested }), pairReasons, signing, totalBeforeTestPence };
  const checks = [...runChecks(input), proofOf(null, counted.count.totalPence), wholeFormulas(null)];
  const { findings: doubts, ...themesOpen } = findDoubtfulTags(assembled, sources.blocks);
  const outcomes = ruleOutcomes(assembled, (row) => worthOf(row, { assembled, counted }));
  return {
    ...tagged,
    counted,
    bands,
    tested,
    input,
    checks: explainChecks(checks, explanations),
    rules: outcomes.rules,
    disagreements: outcomes.disagreements,
    services: servicesOf(tagged, counted),
    findings: [...read.takenIn, ...findingsOf(sources, assembled, counted), ...doubts, ...outcomes.findings],
    ...themesOpen,
    coverage: measureCoverage(ledger),
  };
}

function servicesOf({ sources, assembled }: Pick<Counted, "sources" | "assembled">, { figures }: CountedPlace) {
  const { ledger, registers } = assembled;
  return measureServices({ ledger, figures }, sources.blocks, registers.place.materialityPence);
}

/** £ that a tag of a row bears on: what the row comes to in the total; of a row left out, what it reads. */
export function worthOf(row: number, { assembled, counted }: Pick<Counted, "assembled" | "counted">): number {
  const { figures } = counted;
  return figures.counts[row] === 1 ? figures.placeSpend[row]! : assembled.ledger.amountPence[row]!;
}

/** Why no honest total is possible from what was read; null where one is. */
function refusalOf(
  read: ReadWorkbook,
  { sources, tagged }: { readonly sources: RecognisedSources; readonly tagged: AssembledCount | null },
  request: ReadRequest,
): CountRefusal | null {
  const unclear = findNoHonestTotal(read, { sources, tagged });
  if (unclear.length > 0) return { kind: "registers-unclear", findings: unclear };
  return sources.blocks.length === 0 || isRefused(sources, request) ? { kind: "nothing-to-count", sources } : null;
}

/** A file that somebody named to be counted and that cannot be read: no honest total is possible without it. */
function isRefused(sources: RecognisedSources, request: ReadRequest): boolean {
  return sources.notSpend.some(({ sheet }) => request.pathOf(sheet) !== "");
}

function findingsOf(sources: RecognisedSources, assembled: AssembledCount, counted: CountedPlace): Finding[] {
  const blocks = sources.blocks.map(({ block }) => block);
  return [
    ...sources.blocks.flatMap((recognised, at) => [
      ...unsaidAreas(assembled.ledger, at, recognised).findings,
      ...checkIncomeCells(recognised.cells, recognised.block.reading),
      ...findProfileProblems(recognised.block.reading, profileBlock(recognised)),
    ]),
    ...assembled.sources.flatMap(unitDiffers),
    ...findUnnamedBodies(assembled.ledger, blocks),
    ...tellBodyNames(assembled.registers.agencies),
    ...findReplacedTags(assembled.ledger, blocks),
    ...findChangedRows(assembled.ledger, blocks, assembled.changed),
    ...findTypedBesideMoved(assembled, blocks, assembled.changed),
    ...assembled.rules.flatMap(({ rule, problem }) => (rule.active && problem ? [problem] : [])),
    ...counted.findings,
  ];
}
