import type { SourceTerms } from "../place/registers.ts";
import type { ClassHint } from "../left-out/class-words.ts";
import type { Mention } from "../transfers/mention.ts";
import type { BlockRows } from "./block-rows.ts";
import { type FreshTags, keepStandingTags, type KeptTags } from "./keep-standing-tags.ts";
import { normaliseTags } from "./normalise-tags.ts";
import { paidBefore } from "./paid-before.ts";
import { printIdentity, printTag, printTags, writePrint } from "./print-row.ts";
import type { RowTags, StandingRow } from "./row-tags.ts";
import { giveTags, type RuleConflict, type RuleGiven } from "./run-rules.ts";
import type { SourceText } from "./source-text.ts";
import { tagRow, type TaggingRules } from "./tag-row.ts";
import { type RuleClause, writeTaggedBy } from "./tagged-by.ts";

/** The tags of a line, and whose they are. */
export interface TaggedLine {
  readonly tags: RowTags;
  readonly taggedBy: string;
  readonly print: string;
  readonly replaced: readonly string[];
  readonly given: readonly RuleGiven[];
  readonly conflicts: readonly RuleConflict[];
  /** null too where a person has said that the row pays nobody. */
  readonly mention: Mention | null;
  readonly isByPair: boolean;
  /** null too where a person has said of the row itself whether it is left out. */
  readonly classHint: ClassHint | null;
  /** A person's answer on its words leaves it out. */
  readonly isByAnswer: boolean;
  /** Tags that a person typed in the grid since the last count. */
  readonly typed: readonly (keyof RowTags)[];
}

interface Entry {
  readonly rows: BlockRows;
  readonly entry: number;
}

/** The tags of a line by source, rules and person, and what later counts must know of whose they are. */
export function tagLine(row: SourceText, terms: SourceTerms, { rows, entry }: Entry): TaggedLine {
  const source = tagRow(row, terms, rows.tagging);
  const print = printTags(source);
  const ruled = giveTags(source, rows.tagging.rules.hits(row), row.text("agency") !== "");
  const asked = askWords(row, rows);
  const fresh = { source, print, ruled: ruled.tags, ...(asked.hint && { asked: ASKED_BY_WORDS }) };
  const answered = withAnswer(fresh, asked.hint, { rows, entry });
  const { kept, byPair } = keepWithPair(answered, asked.mention, { rows, entry });
  const given = ruled.given.filter(({ tag }) => !kept.byPerson.includes(tag));
  const isPersons = (tag: keyof RowTags): boolean => kept.byPerson.includes(tag);
  const [mention, hint] = [only(!isPersons("transferTo"), asked.mention), only(!isPersons("leftOut"), asked.hint)];
  const isByPair = byPair !== null && !isPersons("transferTo");
  const isByAnswer = answered.ruled !== ruled.tags && !isPersons("leftOut");
  const { typed, inGrid } = typedBy(kept, rows.standing(entry));
  const owners = { given, kept, inGrid, mention: only(isByPair, mention), hint: only(isByAnswer, hint) };
  const names = [...namesGiven(given), ...(byPair ? PAIR_GIVES : []), ...(isByAnswer ? ANSWER_GIVES : [])];
  return {
    ...{ tags: kept.tags, replaced: kept.replaced, given, typed },
    ...{ mention, isByPair, classHint: hint, isByAnswer },
    conflicts: ruled.conflicts.filter(({ tag }) => !isPersons(tag)),
    taggedBy: sayOwners(owners),
    print: writePrint({
      identity: printIdentity(row),
      source: print,
      ruleGiven: printsOf(names, byPair ?? answered.ruled),
    }),
  };
}

function only<T>(holds: boolean, value: T): T | null {
  return holds ? value : null;
}

/** What the words of a row say, of whom it pays and of a class. */
function askWords(row: SourceText, { classOf, mentionOf }: BlockRows): Pick<Owners, "mention" | "hint"> {
  return { hint: classOf?.(row) ?? null, mention: mentionOf?.(row) ?? null };
}

/** Prints of what the tool gives: how the next count knows it for the tool's. */
function printsOf(names: readonly (keyof RowTags)[], tags: RowTags): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name, printTag(tags[name])]));
}

interface Owners {
  readonly given: readonly RuleGiven[];
  readonly kept: KeptTags;
  readonly inGrid: ReadonlySet<keyof RowTags>;
  /** Of a row that a confirmed pair made a transfer, and of one that an answer leaves out; else null. */
  readonly mention: Mention | null;
  readonly hint: ClassHint | null;
}

function sayOwners({ given, kept, inGrid, mention, hint }: Owners): string {
  return writeTaggedBy({
    byRule: clausesOf(given),
    ...(mention && { byPair: mention.words }),
    ...(hint && { byWords: hint.words }),
    byPerson: kept.byPerson,
    inGrid,
  });
}

interface TypedTags {
  readonly typed: readonly (keyof RowTags)[];
  readonly inGrid: ReadonlySet<keyof RowTags>;
}

const NOTHING_TYPED: TypedTags = { typed: [], inGrid: new Set() };

/** What the pane gives is recorded as it is given: a person's tag that nobody has recorded was typed in its cell. */
function typedBy({ byPerson }: KeptTags, standing: StandingRow | undefined): TypedTags {
  if (byPerson.length === 0 || standing === undefined) return NOTHING_TYPED;
  const typed = byPerson.filter((name) => !standing.byPerson.has(name));
  return { typed, inGrid: new Set([...typed, ...(standing.inGrid ?? [])]) };
}

const ASKED_BY_WORDS: ReadonlySet<keyof RowTags> = new Set(["leftOut"]);

/** What an answer gives a row, printed as what rules give. */
const ANSWER_GIVES = ["leftOut"] as const;

/**
 * Lays a person's answer on the words of a row under what stands: what source and rules leave out stays theirs. Whose answer
 * it is depends on the body of the row, which a person may have tagged.
 */
function withAnswer(fresh: FreshTags, hint: ClassHint | null, { rows, entry }: Entry): FreshTags {
  if (hint === null || !rows.answeredClass || fresh.ruled.leftOut !== "") return fresh;
  const body = keep(fresh, rows.standing(entry), rows.tagging).tags.agency;
  const leftOut = rows.answeredClass({ ...hint, body });
  return leftOut === "" ? fresh : { ...fresh, ruled: { ...fresh.ruled, leftOut } };
}

/** What a confirmed pair gives a row; printed as what rules give, so that the next count knows it for the tool's. */
const PAIR_GIVES = ["transferTo", "eliminate"] as const;

interface KeptWithPair {
  readonly kept: KeptTags;
  /** The tags with those of the confirmed pair; null where none bears on the row. */
  readonly byPair: RowTags | null;
}

/**
 * Lays a confirmed pair under what stands: a person's tag goes before the row's own column, that before a rule, that before
 * the pair. Which pair it is depends on the body and kind of the row, which a person may have tagged.
 */
function keepWithPair(fresh: FreshTags, mention: Mention | null, { rows, entry }: Entry): KeptWithPair {
  const standing = rows.standing(entry);
  const kept = keep(fresh, standing, rows.tagging);
  const { agency, capital, leftOut } = kept.tags;
  if (mention === null || fresh.ruled.transferTo !== "" || leftOut !== "") return { kept, byPair: null };
  const before = paidBefore(standing, mention, rows.tagging);
  const transferTo = rows.confirmedPayee?.({ payer: agency, capital, mention, paidBefore: before }) ?? "";
  if (transferTo === "") return { kept, byPair: null };
  const byPair = { ...fresh.ruled, transferTo, eliminate: fresh.ruled.eliminate ?? 1 };
  return { kept: keep({ ...fresh, ruled: byPair }, standing, rows.tagging), byPair };
}

function keep(fresh: FreshTags, standing: StandingRow | undefined, rules: TaggingRules): KeptTags {
  if (!standing) return { tags: fresh.ruled, byPerson: [], replaced: [] };
  return keepStandingTags(fresh, { ...standing, tags: normaliseTags(standing.tags, rules) });
}

/** The part passed on goes with the body that it is passed to. */
function namesGiven(given: readonly RuleGiven[]): (keyof RowTags)[] {
  return given.flatMap(({ tag }) => (tag === "transferTo" ? [tag, "eliminate"] : [tag]));
}

/** One clause a rule, however many tags of the row it gave. */
function clausesOf(given: readonly RuleGiven[]): RuleClause[] {
  const clauses = new Map<string, RuleClause & { readonly tags: string[] }>();
  for (const { tag, ...by } of given) {
    const clause = clauses.get(by.rule);
    if (clause) clause.tags.push(tag);
    else clauses.set(by.rule, { ...by, tags: [tag] });
  }
  return [...clauses.values()];
}
