import { fingerprint } from "#domain/ledger/fingerprint";
import { readCofog } from "#domain/ledger/read-cofog";
import type { Ledger } from "#domain/ledger/ledger";
import type { FoundTotal } from "#domain/ledger/reading";
import type { SourceRow } from "#domain/ledger/source-row";
import { commonestYear } from "#domain/dates/commonest-year";
import { agencyMatcher, type AgencyMatcher } from "#domain/place/match-agency";
import type { RegisterTable } from "#domain/place/register-rows";
import type { Registers, SourceTerms } from "#domain/place/registers";
import { assembleLedger, type BlockRows, type RuledRow } from "#domain/tagging/assemble-ledger";
import { withNewBodies } from "#domain/tagging/find-bodies";
import { normaliseTags } from "#domain/tagging/normalise-tags";
import { type KnownTags, normaliseRules, readRules, type ReadRule } from "#domain/tagging/read-rules";
import type { RuleTags } from "#domain/tagging/rule";
import { RuleRunner } from "#domain/tagging/run-rules";
import { settleTerms } from "#domain/tagging/settle-terms";
import { settleUses } from "#domain/tagging/settle-uses";
import type { TaggingRules } from "#domain/tagging/tag-row";
import type { TransferHints } from "#domain/transfers/list-transfers";
import { COFOG } from "#reference/cofog";
import { EXCLUSION_CLASSES } from "#reference/exclusion-classes";
import { KNOWN_FLOWS } from "#reference/known-flows";
import { bodyMatcher, bodyNaming } from "./body-naming.ts";
import { bodiesBySource, eachLine } from "./bodies-of-source.ts";
import type { RecognisedBlock } from "./recognise-sources.ts";
import { standingBlock } from "./standing-block.ts";
import { typedOver, type TypedTags } from "./typed-tags.ts";

/** The ledger with the registers completed: bodies found in the sources, terms of every source, the year. */
export interface AssembledCount {
  readonly ledger: Ledger;
  readonly registers: Registers;
  readonly sources: readonly SourceRow[];
  /** Every row of TP_Rules that says anything. */
  readonly rules: readonly ReadRule[];
  readonly ruled: readonly RuledRow[];
  /** What the words of each row say of who is paid, for suggestions. */
  readonly hints: TransferHints;
}

/** What is known of the tags beside the sources and registers. */
export interface TaggingRequest {
  /** 22/11/2026 14:03:07 */
  readonly readOn: string;
  /** TP_Rules as it stands. */
  readonly rules?: RegisterTable | null;
  /** What a person says of single rows and no TP column holds yet. */
  readonly typed?: TypedTags;
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
  const terms = withUses(found, inBlocks, match);
  const registers = { ...stated, place, sources: terms, agencies };
  const { tagging, rules } = readTagging(registers, read, match);
  const naming = bodyNaming(registers);
  const rows = blocks.map((recognised) =>
    blockRows(recognised, terms, { tagging, typed: request.typed, ...naming(recognised) }),
  );
  const { ledger, ruled, mentions, byPair } = assembleLedger(rows, (cofog) => readCofog(cofog, COFOG)?.level1 ?? "");
  const hints = { mentions, byPair, flows: KNOWN_FLOWS };
  return {
    ledger,
    ruled,
    rules,
    hints,
    registers,
    sources: sourceRows(blocks, { terms, ledger, readOn: request.readOn }),
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

/** A block with the bodies its lines name, by source. */
interface NamedBlock {
  readonly recognised: RecognisedBlock;
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
}

function termsOfBlock({ recognised, named }: NamedBlock, stated: Registers): SourceTerms[] {
  const { block, monthsCovered, sourceKeys } = recognised;
  const nameOf = new Map([...sourceKeys].map(([text, key]) => [key, text]));
  return block.sources.map((key) => {
    const terms = settleTerms({
      key,
      named: nameOf.get(key) ?? "",
      sheet: block.sheet,
      path: block.path,
      reading: block.reading,
      stated: stated.sources,
      placeUnit: stated.place.unit,
      monthsCovered,
    });
    if (terms.agency !== "") return { ...terms, agencyStated: true };
    return { ...terms, agency: block.sources.length === 1 ? onlyBodyOf(named.get(key)) : "" };
  });
}

/** The one body that a file names: rows of it that leave the body blank are that body's too. "" where it names several. */
function onlyBodyOf(named: ReadonlySet<string> = new Set()): string {
  const bodies = [...named].filter((body) => body !== "");
  return bodies.length === 1 ? bodies[0]! : "";
}

/** Terms with the use of every source settled, which takes the bodies of all of them. */
function withUses(terms: readonly SourceTerms[], blocks: readonly NamedBlock[], match: AgencyMatcher): SourceTerms[] {
  const namedIn = new Map(blocks.flatMap(({ named }) => [...named]));
  return settleUses(
    terms.map((source) => {
      const ofSource = (name: string): boolean => name === "" || (source.agencyStated === true && match(name) === null);
      const names = [...(namedIn.get(source.key) ?? [])].map((name) => (ofSource(name) ? source.agency : name));
      return { terms: source, bodies: new Set(names.filter((name) => name !== "").map((name) => match(name) ?? name)) };
    }),
  );
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

/** Bodies that the sources name, departments in the column of a source that a person gave to one body apart. */
function bodiesNamed(blocks: readonly NamedBlock[], terms: readonly SourceTerms[]): Set<string> {
  const isStated = new Set(terms.filter(({ agencyStated }) => agencyStated === true).map(({ key }) => key));
  const inRows = blocks.flatMap(({ named }) =>
    [...named].flatMap(([key, names]) => (isStated.has(key) ? [] : [...names])),
  );
  return new Set([...terms.map((source) => source.agency), ...inRows]);
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
  }: Pick<BlockRows, "tagging" | "mentionOf" | "confirmedPayee"> & {
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

interface Settled {
  readonly terms: readonly SourceTerms[];
  readonly ledger: Ledger;
  readonly readOn: string;
}

function sourceRows(blocks: readonly RecognisedBlock[], { terms, ledger, readOn }: Settled): SourceRow[] {
  const termsByKey = new Map(terms.map((source) => [source.key, source]));
  const read = readBySource(ledger);
  return blocks.flatMap((recognised) =>
    recognised.block.sources.map((key) => {
      const source = termsByKey.get(key)!;
      const sharesBlock = recognised.block.reading.mapping.source !== undefined;
      return {
        terms: source,
        block: recognised.block,
        sharesBlock,
        ...controlOf(source, sharesBlock ? null : recognised.block.reading.controlTotal),
        firstReadPence: read.get(key) ?? 0,
        fingerprint: fingerprint(textsOf(recognised)),
        readOn,
      };
    }),
  );
}

/** What a person stated wins over the total row; a total row as first read wins over what it says now. */
function controlOf(source: SourceTerms, found: FoundTotal | null): Pick<SourceRow, "controlTotal" | "controlFrom"> {
  if (source.controlTotal !== null) return { controlTotal: source.controlTotal, controlFrom: source.controlFrom };
  return found ? { controlTotal: found.value, controlFrom: "total row" } : { controlTotal: null, controlFrom: "none" };
}

/** Every mapped cell of the block as text: what the fingerprint of the inputs is made of. */
function* textsOf({ block, cells }: RecognisedBlock): Generator<string> {
  const { mapping, headerRow, kinds } = block.reading;
  for (const { column } of Object.values(mapping)) {
    for (let entry = 0; entry < kinds.length; entry++)
      yield String(cells.columns[column]?.[headerRow + 1 + entry] ?? "");
  }
}

function readBySource(ledger: Ledger): Map<string, number> {
  const sums = new Map<string, number>();
  for (let i = 0; i < ledger.size; i++) {
    const key = ledger.source.words[ledger.source.codes[i]!] ?? "";
    sums.set(key, (sums.get(key) ?? 0) + ledger.amountPence[i]!);
  }
  return sums;
}
