import type { SourceTerms } from "../place/registers.ts";
import type { Mention } from "../transfers/mention.ts";
import type { BlockRows } from "./block-rows.ts";
import { type FreshTags, keepStandingTags, type KeptTags } from "./keep-standing-tags.ts";
import { normaliseTags } from "./normalise-tags.ts";
import { paidBefore } from "./paid-before.ts";
import { printIdentity, printTag, printTags, writePrint } from "./print-row.ts";
import type { RowTags, StandingRow } from "./row-tags.ts";
import { giveTags, type RuleConflict, type RuleGiven } from "./run-rules.ts";
import type { SourceRows } from "./source-text.ts";
import { type RuleClause, writeTaggedBy } from "./tagged-by.ts";
import { tagRow, type TaggingRules } from "./tag-row.ts";

/** One line as it is tagged. */
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
  /** Tags that a person typed in the grid since the last count. */
  readonly typed: readonly (keyof RowTags)[];
}

/** The tags of a line by source, rules and person, and what later counts must know of whose they are. */
export function tagLine(
  row: SourceRows,
  terms: SourceTerms,
  { rows, entry }: { readonly rows: BlockRows; readonly entry: number },
): TaggedLine {
  const source = tagRow(row, terms, rows.tagging);
  const print = printTags(source);
  const ruled = giveTags(source, rows.tagging.rules.hits(row), row.text("agency") !== "");
  const fresh = { source, print, ruled: ruled.tags };
  const mention = rows.mentionOf?.(row) ?? null;
  const standing = rows.standing(entry);
  const { kept, byPair } = keepWithPair(fresh, mention, { rows, standing });
  const { typed, inGrid } = typedBy(kept, standing);
  const given = ruled.given.filter(({ tag }) => !kept.byPerson.includes(tag));
  const isPersons = kept.byPerson.includes("transferTo");
  const isByPair = byPair !== null && !isPersons;
  const pairTags = byPair === null ? ruled.tags : byPair;
  const names = [...namesGiven(given), ...(byPair === null ? [] : PAIR_GIVES)];
  const ruleGiven = new Map(names.map((name) => [name, printTag(pairTags[name])]));
  return {
    tags: kept.tags,
    replaced: kept.replaced,
    given,
    conflicts: ruled.conflicts.filter(({ tag }) => !kept.byPerson.includes(tag)),
    mention: isPersons ? null : mention,
    isByPair,
    typed,
    taggedBy: writeTaggedBy({
      byRule: clausesOf(given),
      ...(isByPair && { byPair: mention!.words }),
      byPerson: kept.byPerson,
      inGrid,
    }),
    print: writePrint({ identity: printIdentity(row), source: print, ruleGiven }),
  };
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
function keepWithPair(
  fresh: FreshTags,
  mention: Mention | null,
  { rows, standing }: { readonly rows: BlockRows; readonly standing: StandingRow | undefined },
): KeptWithPair {
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
