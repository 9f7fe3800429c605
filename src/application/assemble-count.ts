import { readCofog } from "#domain/ledger/read-cofog";
import type { Ledger } from "#domain/ledger/ledger";
import type { SourceRow } from "#domain/ledger/source-row";
import { commonestYear } from "#domain/dates/commonest-year";
import { agencyMatcher, type AgencyMatcher } from "#domain/place/match-agency";
import type { RegisterTable } from "#domain/place/register-rows";
import type { Registers, SourceTerms } from "#domain/place/registers";
import type { GridTags } from "#domain/tagging/besides-ledger";
import type { RuledRow } from "#domain/tagging/ruled-rows";
import type { BlockRows } from "#domain/tagging/block-rows";
import { withNewBodies } from "#domain/tagging/find-bodies";
import { joinSpellings } from "#domain/tagging/join-spellings";
import { readRules, type ReadRule } from "#domain/tagging/read-rules";
import { termsOfTags } from "#domain/tagging/tag-row";
import type { TransferHints } from "#domain/transfers/list-transfers";
import { answeredClasses } from "#domain/left-out/left-out-answer";
import type { LeftOutHints } from "#domain/left-out/list-left-out";
import { ClassWordsReader } from "#domain/tagging/read-class-words";
import { COFOG } from "#reference/cofog";
import { KNOWN_FLOWS } from "#reference/known-flows";
import { INCOME_WORDS } from "#reference/income-words";
import { LEFT_OUT_WORDS } from "#reference/left-out-words";
import { bodyMatcher, type BodyNaming, bodyNaming } from "./body-naming.ts";
import type { BlockContents } from "./block-contents.ts";
import { CountMemory } from "./count-memory.ts";
import type { BlockDependsOn, TagsDependOn } from "./kept-tags.ts";
import { layBothSides } from "./lay-both-sides.ts";
import type { RecognisedBlock } from "./recognise-sources.ts";
import { printSettings } from "./print-settings.ts";
import { sourceRows } from "./source-rows.ts";
import { bodiesNamed, type NamedBlock, termsOfBlock, withUses } from "./source-terms.ts";
import { KNOWN_TAGS, readTagging, type Tagging } from "./read-tagging.ts";
import { type StandingBlock, standingBlock } from "./standing-block.ts";
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
  /** Of each block, the rows with a person's tags that are not known again for sure. */
  readonly changed: readonly StandingBlock["changed"][];
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
  /** Of the workbook, see there; absent = everything is worked out anew. */
  readonly memory?: CountMemory;
}

/** Settles what nobody has stated from the sources themselves, and tags every line. */
export function assembleCount(
  blocks: readonly RecognisedBlock[],
  stated: Registers,
  request: TaggingRequest,
): AssembledCount {
  const memory = request.memory ?? new CountMemory();
  const contentsOf = memory.contentsOf(blocks);
  const inBlocks = blocks.map((recognised, at) => {
    const contents = contentsOf[at]!;
    return { recognised, contents, named: contents.bodies, shown: contents.shown };
  });
  const settled = settle(inBlocks, stated, request);
  const { rules } = settled;
  const { rows, by, naming } = rowsToLay(inBlocks, stated, { settled, typed: request.typed });
  const sides = layBothSides(rows, memory.rowsKept(by), {
    registers: settled.registers,
    naming,
    nameCofog1,
  });
  memory.keep(by, sides.first);
  const { besides, judged } = sides;
  const { ledger, registers } = joinSpellings(sides.ledger, settled.registers, settled.spellings);
  const { ruled, mentions, receipts, byPair, typedInGrid, leftOutHints } = besides;
  return {
    ...{ ledger, ruled, typedInGrid, rules, leftOutHints, registers },
    changed: by.blocks.map(({ standing }) => standing.changed),
    hints: { mentions, receipts, byPair, judged, flows: KNOWN_FLOWS },
    sources: sourceRows(
      inBlocks.map(({ recognised: { block, monthsDated }, contents }) => ({ block, monthsDated, contents })),
      { terms: registers.sources, ledger, ...request },
    ),
  };
}

interface BlockToLay extends NamedBlock {
  readonly contents: BlockContents;
}

interface Settled extends Tagging {
  readonly registers: Registers;
  readonly match: AgencyMatcher;
}

/** The registers with what only the sources and rules say: their bodies, terms and year. */
function settle(inBlocks: readonly BlockToLay[], stated: Registers, { rules }: TaggingRequest): Settled {
  const found = inBlocks.flatMap((block) => termsOfBlock(block, stated));
  const financialYear = stated.place.financialYear || yearOf(inBlocks);
  const matchStated = bodyMatcher(stated.agencies);
  const named = new Set([...bodiesNamed(inBlocks, found)].filter((name) => matchStated(name) === null));
  const read = readRules(rules, KNOWN_TAGS);
  for (const body of bodiesOfRules(read)) named.add(body);
  const agencies = withNewBodies(stated.agencies, named);
  const [matchAny, matchFound] = [agencyMatcher(agencies), bodyMatcher(agencies)];
  // Bodies met for the first time are known in other spellings too, as they will be once they stand on TP Agencies.
  const match: AgencyMatcher = (text) => matchAny(text) ?? matchStated(text) ?? matchFound(text);
  const sources = withUses(found, inBlocks, { match, financialYear });
  const registers = { ...stated, place: { ...stated.place, financialYear }, sources, agencies };
  return { registers, match, ...readTagging(registers, read, match) };
}

interface RowsToLay {
  readonly rows: readonly BlockRows[];
  readonly by: TagsDependOn;
  readonly naming: BodyNaming;
}

/** The rows of all blocks ready to be tagged, with all that their tags depend on. */
function rowsToLay(
  inBlocks: readonly BlockToLay[],
  stated: Registers,
  { settled, typed = new Map() }: { readonly settled: Settled; readonly typed: TypedTags | undefined },
): RowsToLay {
  const { registers, tagging, match } = settled;
  const counted = new Set([...bodiesNamed(inBlocks, registers.sources)].map((name) => match(name) ?? name));
  const isCounted = (body: string): boolean => counted.has(body);
  const naming = bodyNaming(registers, isCounted);
  const given = { tagging, isCounted, payerOfFlow: naming.payerOfFlow, ...classAsking(stated) };
  const laid = inBlocks.map(({ recognised, contents }) =>
    blockRows(recognised, contents, {
      terms: registers.sources,
      typed,
      given: { ...given, ...naming.ofBlock(contents) },
    }),
  );
  const settings = settingsOfTags(stated, registers, [...counted]);
  const by = { settings, rules: tagging.rules, typed, blocks: laid.map((block) => block.by) };
  return { rows: laid.map((block) => block.rows), by, naming };
}

/** What settles the tags of every row beside the row, its rules and its source. */
function settingsOfTags(stated: Registers, registers: Registers, counted: readonly string[]): string {
  const { agencies, transfers, leftOut, place } = registers;
  return printSettings([stated.agencies, agencies, transfers, leftOut, place.financialYear, counted]);
}

function nameCofog1(cofog: string): string {
  return readCofog(cofog, COFOG)?.level1 ?? "";
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

/** Bodies that working rules give to rows. */
function bodiesOfRules(rules: readonly ReadRule[]): string[] {
  return rules.flatMap(({ rule, ready }) => (rule.active && ready !== null ? (ready.gives.agency ?? []) : []));
}

function yearOf(blocks: readonly BlockToLay[]): string {
  const inBlocks = blocks.map(({ contents }) => contents.years);
  return commonestYear(
    inBlocks.flatMap(({ years }) => years),
    inBlocks.flatMap(({ amounts }) => amounts),
  );
}

interface RowsGiven {
  readonly terms: readonly SourceTerms[];
  readonly typed: TypedTags;
  readonly given: Pick<
    BlockRows,
    "tagging" | "isCounted" | "payerOfFlow" | "mentionOf" | "confirmedPayee" | "confirmedPayer" | ClassAsking
  >;
}

/** A block's rows ready to be tagged, and all that their tags depend on. */
function blockRows(
  recognised: RecognisedBlock,
  contents: BlockContents,
  { terms, typed, given }: RowsGiven,
): { readonly rows: BlockRows; readonly by: BlockDependsOn } {
  const { block, cells, dateOrder, sourceKeys } = recognised;
  const termsByKey = new Map(terms.map((source) => [source.key, source]));
  const standing = standingBlock(recognised, contents);
  const rows = {
    block,
    cells,
    dateOrder,
    keyOf: (text: string) => sourceKeys.get(text) ?? block.id,
    termsOf: (key: string) => termsByKey.get(key)!,
    rowIds: standing.rowIds,
    prints: contents.prints,
    standing: (entry: number) => typedOver(standing.rowAt(entry), typed.get(standing.rowIds[entry]!)),
    ...given,
  };
  return {
    rows,
    by: { contents, standing, terms: printSettings(block.sources.map((key) => termsOfTags(rows.termsOf(key)))) },
  };
}
