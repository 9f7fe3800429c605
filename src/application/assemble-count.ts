import { readCofog } from "#domain/ledger/read-cofog";
import type { Ledger } from "#domain/ledger/ledger";
import type { SourceRow } from "#domain/ledger/source-row";
import { commonestYear } from "#domain/dates/commonest-year";
import { agencyMatcher, type AgencyMatcher } from "#domain/place/match-agency";
import type { RegisterTable } from "#domain/place/register-rows";
import type { Registers, SourceTerms } from "#domain/place/registers";
import { assembleLedger, type GridTags, type TaggedLedger } from "#domain/tagging/assemble-ledger";
import type { RuledRow } from "#domain/tagging/ruled-rows";
import type { BlockRows } from "#domain/tagging/block-rows";
import { withNewBodies } from "#domain/tagging/find-bodies";
import { normaliseTags } from "#domain/tagging/normalise-tags";
import { type KnownTags, normaliseRules, readRules, type ReadRule } from "#domain/tagging/read-rules";
import type { RuleTags } from "#domain/tagging/rule";
import { RuleRunner } from "#domain/tagging/run-rules";
import type { TaggingRules } from "#domain/tagging/tag-row";
import { judgeReceipts, type ReceiptJudgement } from "#domain/transfers/judge-receipts";
import type { TransferHints } from "#domain/transfers/list-transfers";
import { gatherReceipts } from "#domain/transfers/suggest-receipts";
import { answeredClasses } from "#domain/left-out/left-out-answer";
import type { LeftOutHints } from "#domain/left-out/list-left-out";
import { ClassWordsReader } from "#domain/tagging/read-class-words";
import { COFOG } from "#reference/cofog";
import { EXCLUSION_CLASSES } from "#reference/exclusion-classes";
import { KNOWN_FLOWS } from "#reference/known-flows";
import { INCOME_WORDS } from "#reference/income-words";
import { LEFT_OUT_WORDS } from "#reference/left-out-words";
import { bodyMatcher, type BodyNaming, bodyNaming } from "./body-naming.ts";
import { bodiesBySource, eachLine } from "./bodies-of-source.ts";
import type { RecognisedBlock } from "./recognise-sources.ts";
import { sourceRows } from "./source-rows.ts";
import { bodiesNamed, termsOfBlock, withUses } from "./source-terms.ts";
import { standingBlock } from "./standing-block.ts";
import { typedOver, type TypedTags } from "./typed-tags.ts";

/** The ledger with the registers completed: bodies found in the sources, terms of every source, the year. */
export interface AssembledCount {
  readonly ledger: Ledger;
  readonly registers: Registers;
  readonly sources: readonly SourceRow[];
  /** Every row of TP_Rules that says anything. */
  readonly rules: readonly ReadRule[];
  readonly ruled: Iterable<RuledRow>;
  /** What a person typed in the grid since the last count. */
  readonly typedInGrid: readonly GridTags[];
  /** What the words of each row say of who is paid, for suggestions. */
  readonly hints: TransferHints;
  /** What the words of each row say of a class that no count holds, and which rows an answer leaves out. */
  readonly leftOutHints: LeftOutHints;
}

/** What is known of the tags beside the sources and registers. */
export interface TaggingRequest {
  /** 22/11/2026 14:03:07 */
  readonly readOn: string;
  /** TP_Rules as it stands. */
  readonly rules?: RegisterTable | null;
  /** What a person says of single rows and no TP column holds yet. */
  readonly typed?: TypedTags;
  /** See `sourceRows`. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Settles what nobody has stated from the sources themselves, and tags every line. */
export function assembleCount(
  blocks: readonly RecognisedBlock[],
  stated: Registers,
  request: TaggingRequest,
): AssembledCount {
  const inBlocks = blocks.map((recognised) => ({ recognised, named: bodiesBySource(recognised) }));
  const found = inBlocks.flatMap((block) => termsOfBlock(block, stated));
  const place = { ...stated.place, financialYear: stated.place.financialYear || yearOf(blocks) };
  const matchStated = bodyMatcher(stated.agencies);
  const named = new Set([...bodiesNamed(inBlocks, found)].filter((name) => matchStated(name) === null));
  const read = readRules(request.rules, KNOWN_TAGS);
  for (const body of bodiesOfRules(read)) named.add(body);
  const agencies = withNewBodies(stated.agencies, named);
  const matchAny = agencyMatcher(agencies);
  const match: AgencyMatcher = (text) => matchAny(text) ?? matchStated(text);
  const terms = withUses(found, inBlocks, { match, financialYear: place.financialYear });
  const registers = { ...stated, place, sources: terms, agencies };
  const { tagging, rules } = readTagging(registers, read, match);
  const naming = bodyNaming(registers);
  const isCounted = isAmong(bodiesNamed(inBlocks, terms), match);
  const asking = classAsking(stated);
  const rows = blocks.map((recognised) =>
    blockRows(recognised, terms, {
      tagging,
      typed: request.typed,
      isCounted,
      payerOfFlow: naming.payerOfFlow,
      ...asking,
      ...naming.ofBlock(recognised),
    }),
  );
  const { tagged, judged } = assembleBothSides(rows, { registers, naming });
  const { ledger, ruled, mentions, receipts, byPair, typedInGrid, leftOutHints } = tagged;
  return {
    ...{ ledger, ruled, typedInGrid, rules, leftOutHints, registers },
    hints: { mentions, receipts, byPair, judged, flows: KNOWN_FLOWS },
    sources: sourceRows(blocks, { terms, ledger, ...request }),
  };
}

interface BothSides {
  readonly tagged: TaggedLedger;
  readonly judged: ReceiptJudgement;
}

/**
 * Puts the rows into a ledger. What a body books below nought is put back as income only where the payer's lines bear it:
 * so the rows are tagged once to see both sides, and once more where something is put back.
 */
function assembleBothSides(
  rows: readonly BlockRows[],
  { registers, naming }: { readonly registers: Registers; readonly naming: Pick<BodyNaming, "payerOfFlow"> },
): BothSides {
  const level1 = (cofog: string): string => readCofog(cofog, COFOG)?.level1 ?? "";
  const tagged = assembleLedger(rows, level1);
  const { ledger, receipts } = tagged;
  const bodies = new Set(ledger.agency.words);
  const received = gatherReceipts(ledger, {
    receipts,
    payerOfFlow: naming.payerOfFlow,
    stands: (i) => ledger.suspense[i] !== 1 && ledger.leftOut.codes[i] === -1,
    isBody: (name) => bodies.has(name),
  });
  const judged = judgeReceipts(ledger, received, { pairs: registers.transfers, sources: registers.sources });
  if (judged.putBack.size === 0) return { tagged, judged };
  const again = rows.map((block) => ({ ...block, putBack: judged.putBack }));
  return { tagged: assembleLedger(again, level1), judged };
}

/** Whether a body is one of those that the sources name as theirs. */
function isAmong(names: ReadonlySet<string>, match: AgencyMatcher): (body: string) => boolean {
  const bodies = new Set([...names].map((name) => match(name) ?? name));
  return (body) => bodies.has(body);
}

type ClassAsking = "classOf" | "incomeClassOf" | "answeredClass";

/** How rows are asked for words that say a class, and what people have answered. */
function classAsking({ leftOut = [] }: Registers): Required<Pick<BlockRows, ClassAsking>> {
  const [classes, incomes] = [new ClassWordsReader(LEFT_OUT_WORDS), new ClassWordsReader(INCOME_WORDS)];
  return {
    classOf: (row) => classes.of(row),
    incomeClassOf: (row) => incomes.of(row),
    answeredClass: answeredClasses(leftOut),
  };
}

const KNOWN_TAGS: KnownTags = {
  classes: EXCLUSION_CLASSES.map(({ name }) => name),
  isFunction: (text) => nameFunction(text) !== "",
};

function nameFunction(text: string): string {
  const function_ = text === "" ? null : readCofog(text, COFOG);
  return function_ === null ? "" : (function_.level2 ?? function_.level1);
}

/** Bodies that working rules give to rows. */
function bodiesOfRules(rules: readonly ReadRule[]): string[] {
  return rules.flatMap(({ rule, ready }) => (rule.active && ready !== null ? (ready.gives.agency ?? []) : []));
}

function yearOf(blocks: readonly RecognisedBlock[]): string {
  const years: string[] = [];
  const amounts: number[] = [];
  for (const recognised of blocks) {
    eachLine(recognised, (row, entry) => {
      years.push(row.financialYear());
      amounts.push(recognised.block.reading.amounts[entry] ?? 0);
    });
  }
  return commonestYear(years, amounts);
}

interface Tagging {
  readonly tagging: TaggingRules;
  readonly rules: readonly ReadRule[];
}

function readTagging(registers: Registers, read: readonly ReadRule[], match: AgencyMatcher): Tagging {
  const tagging: TaggingRules = {
    nameBody: (text) => match(text) ?? text,
    isBody: (text) => match(text) !== null,
    nameFunction,
    financialYear: registers.place.financialYear,
    rules: new RuleRunner([]),
  };
  const rules = normaliseRules(read, (gives) => normaliseTags(gives, tagging) as RuleTags);
  const ready = rules.flatMap(({ rule, ready: made }) => (rule.active && made !== null ? [made] : []));
  return { tagging: { ...tagging, rules: new RuleRunner(ready) }, rules };
}

function blockRows(
  recognised: RecognisedBlock,
  terms: readonly SourceTerms[],
  {
    typed,
    ...given
  }: Pick<
    BlockRows,
    "tagging" | "isCounted" | "payerOfFlow" | "mentionOf" | "confirmedPayee" | "confirmedPayer" | ClassAsking
  > & {
    readonly typed: TypedTags | undefined;
  },
): BlockRows {
  const { block, cells, dateOrder, sourceKeys } = recognised;
  const termsByKey = new Map(terms.map((source) => [source.key, source]));
  const standing = standingBlock(recognised);
  return {
    block,
    cells,
    dateOrder,
    keyOf: (text) => sourceKeys.get(text) ?? block.id,
    termsOf: (key) => termsByKey.get(key)!,
    rowIds: standing.rowIds,
    standing: (entry) => typedOver(standing.rowAt(entry), typed?.get(standing.rowIds[entry]!)),
    ...given,
  };
}
