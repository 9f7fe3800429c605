import type { ClassHint } from "../left-out/class-words.ts";
import type { Mention, Receipt } from "../transfers/mention.ts";
import type { BlockRows } from "./block-rows.ts";
import { askIncome, type AskedOfIncome } from "./ask-income.ts";
import { isChargedOutside } from "./charged-outside.ts";
import { onceFor } from "../columns/once-for.ts";
import type { RuleConflict, RuledTags, RuleEffect, RuleGiven } from "./give-tags.ts";
import type { FreshTags, KeptTags } from "./keep-standing-tags.ts";
import { withIncomeLine } from "./income-line.ts";
import { keepTags, keepWithPair, type SaidOfBody } from "./lay-pair.ts";
import { receiptIn } from "./read-receipt.ts";
import { printTags, type RowPrint } from "./print-row.ts";
import { printsOf } from "./prints-given.ts";
import type { RowTags, StandingRow } from "./row-tags.ts";
import { giveTagsByBody } from "./rules-of-body.ts";
import type { SourceText } from "./source-text.ts";
import { tagRow, type TermsOfTags } from "./tag-row.ts";
import { givenByPerson, type TypedOver, typedIn } from "./typed-over.ts";
import { type PairClause, type RuleClause, writeTaggedBy } from "./tagged-by.ts";

/** The tags of a line, and whose they are. */
export interface TaggedLine {
  readonly tags: RowTags;
  readonly taggedBy: string;
  readonly print: RowPrint;
  readonly replaced: readonly string[];
  readonly given: readonly RuleGiven[];
  readonly conflicts: readonly RuleConflict[];
  /** null too where a person has said that the row pays nobody. */
  readonly mention: Mention | null;
  /** Who pays the row, booked below nought; null too where a person has said what the row is. */
  readonly receipt: Receipt | null;
  readonly isByPair: boolean;
  /** null too where a person has said of the row itself whether it is left out. */
  readonly classHint: ClassHint | null;
  /** A person's answer on its words leaves it out. */
  readonly isByAnswer: boolean;
  /** Tags that a person typed in the grid since the last count. */
  readonly typed: readonly TypedOver[];
  /** See `KeptWithPair`: the row is tagged anew where the judgement puts it back. */
  readonly awaitsJudgement: boolean;
}

interface Entry {
  readonly rows: BlockRows;
  readonly entry: number;
}

/** The tags of a line by source, rules and person, and what later counts must know of whose they are. */
export function tagLine(row: SourceText, terms: TermsOfTags, { rows, entry }: Entry): TaggedLine {
  const asked = askWords(row, { rows, entry });
  const tagged = tagRow(row, terms, rows.tagging);
  const source = withIncomeLine(tagged, row, { mention: namedIn(asked), hint: asked.hint, rows });
  const { ruled, fresh } = ruleTags(row, { source, asked }, { rows, entry });
  const answered = withAnswer(fresh, asked.hint, { rows, entry });
  const withPair = keepWithPair(answered, asked, { rows, entry });
  const { kept, byPair, pairGives, receipt: received, awaitsJudgement } = withPair;
  const { given, conflicts } = withoutPersons(ruled, kept);
  const saysWhom = kept.byPerson.includes("transferTo");
  const saysClass = kept.byPerson.includes("leftOut");
  const [mention, hint] = [only(!saysWhom, asked.mention), only(!saysClass, asked.hint)];
  const receipt = only(!saysWhom && !saysClass, received);
  const pair = byPair ? pairClause(namedIn({ mention, receipt }), pairGives) : null;
  const isByAnswer = answered.ruled !== ruled.tags && !saysClass;
  const gives = byPair ?? answered.ruled;
  const { typed, inGrid } = typedBy(kept, rows.standing(entry), { source, ruled: gives });
  const owners = { given, kept, inGrid, pair, hint: only(isByAnswer, hint) };
  const others = { names: [...pairGives, ...(isByAnswer ? ANSWER_GIVES : [])], hasPair: byPair !== null };
  const ruleGiven = printsOf(given, others, gives);
  return {
    tags: kept.tags,
    replaced: kept.replaced,
    given,
    typed,
    mention,
    receipt,
    isByPair: pair !== null,
    classHint: hint,
    isByAnswer,
    awaitsJudgement,
    conflicts,
    taggedBy: sayOwners(owners),
    print: { identity: rows.prints[entry]!, source: fresh.print, ruleGiven, ...givenByPerson(kept) },
  };
}

interface SaidByRow {
  readonly source: RowTags;
  readonly asked: ReturnType<typeof askWords>;
}

interface FreshByRules {
  readonly ruled: RuledTags;
  readonly fresh: FreshTags;
}

/** What rules give the row, those of one body by the body that it is counted under. */
function ruleTags(row: SourceText, { source, asked }: SaidByRow, { rows, entry }: Entry): FreshByRules {
  const said = { source, print: printTags(source), asked: asked.hint ? ASKED_BY_WORDS : NOT_ASKED };
  const ruled = giveTagsByBody(source, rows.tagging.rules.hits(row), {
    ownAgency: row.text("agency") !== "",
    bodyOf: (tags) => keepTags({ ...said, ruled: tags }, rows.standing(entry), rows.tagging).tags.agency,
  });
  return { ruled, fresh: { ...said, ruled: ruled.tags } };
}

function namedIn({ mention, receipt }: SaidOfBody): Mention | null {
  return mention ?? receipt;
}

/** null where a person has said what the row is: then the pair gives nothing that stands. */
function pairClause(named: Mention | null, tags: PairClause["tags"]): PairClause | null {
  return named && { words: named.words, tags };
}

function only<T>(holds: boolean, value: T): T | null {
  return holds ? value : null;
}

/** What the words of a row say: of a class, and of whom it pays or is paid by. */
function askWords(row: SourceText, { rows, entry }: Entry): SaidOfBody & Pick<Owners, "hint"> {
  const { mentionOf, block } = rows;
  const mention = mentionOf?.(row) ?? null;
  const amount = block.reading.amounts[entry] ?? null;
  const receipt = receiptIn(row, mention, amount);
  return { hint: classIn(row, { rows, amount, mention }), mention: receipt ? null : mention, receipt };
}

/** What tenants and the like are charged, booked below nought, is asked as income and not as a recharge. */
function classIn(row: SourceText, asked: AskedOfIncome & { readonly rows: Pick<BlockRows, "classOf"> }) {
  const income = askIncome(row, asked);
  return income && isChargedOutside(row) ? income : (asked.rows.classOf?.(row) ?? income);
}

/** What rules did, the tags apart that a person gave: the lists themselves where there are none, so that rows share them. */
function withoutPersons({ given, conflicts }: RuleEffect, { byPerson }: KeptTags): RuleEffect {
  if (byPerson.length === 0) return { given, conflicts };
  const isTools = ({ tag }: { readonly tag: keyof RowTags }): boolean => !byPerson.includes(tag);
  return { given: given.filter(isTools), conflicts: conflicts.filter(isTools) };
}

interface Owners {
  readonly given: readonly RuleGiven[];
  readonly kept: KeptTags;
  readonly inGrid: ReadonlySet<keyof RowTags>;
  /** Of a row that a confirmed pair tagged, and of one that an answer leaves out; else null. */
  readonly pair: PairClause | null;
  readonly hint: ClassHint | null;
}

function sayOwners({ given, kept, inGrid, pair, hint }: Owners): string {
  if (kept.byPerson.length === 0 && pair === null && hint === null) return sayRules(given);
  return writeTaggedBy({
    byRule: clausesOf(given),
    ...(pair && { byPair: pair }),
    ...(hint && { byWords: hint.words }),
    byPerson: kept.byPerson,
    inGrid,
  });
}

const sayRules = onceFor((given: readonly RuleGiven[]) => writeTaggedBy({ byRule: clausesOf(given), byPerson: [] }));

interface TypedTags {
  readonly typed: readonly TypedOver[];
  readonly inGrid: ReadonlySet<keyof RowTags>;
}

const NOTHING_TYPED: TypedTags = { typed: [], inGrid: new Set() };

/** What the pane gives is recorded as it is given: a person's tag that nobody has recorded was typed in its cell. */
function typedBy(
  kept: KeptTags,
  standing: StandingRow | undefined,
  fresh: Pick<FreshTags, "source" | "ruled">,
): TypedTags {
  if (standing === undefined) return NOTHING_TYPED;
  const typed = typedIn(kept, standing, fresh);
  if (typed.length === 0 && kept.byPerson.length === 0) return NOTHING_TYPED;
  return { typed, inGrid: new Set([...typed.map(({ tag }) => tag), ...(standing.inGrid ?? [])]) };
}

const ASKED_BY_WORDS: ReadonlySet<keyof RowTags> = new Set(["leftOut"]);
const NOT_ASKED: ReadonlySet<keyof RowTags> = new Set();

/** What an answer gives a row, printed as what rules give. */
const ANSWER_GIVES = ["leftOut"] as const;

/**
 * Lays a person's answer on the words of a row under what stands: what source and rules leave out stays theirs. Whose answer
 * it is depends on the body of the row, which a person may have tagged.
 */
function withAnswer(fresh: FreshTags, hint: ClassHint | null, { rows, entry }: Entry): FreshTags {
  if (hint === null || !rows.answeredClass || fresh.ruled.leftOut !== "") return fresh;
  const body = keepTags(fresh, rows.standing(entry), rows.tagging).tags.agency;
  const leftOut = rows.answeredClass({ ...hint, body });
  return leftOut === "" ? fresh : { ...fresh, ruled: { ...fresh.ruled, leftOut } };
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
