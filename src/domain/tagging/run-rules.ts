import { foldText } from "./find-words.ts";
import { RuleWords } from "./rule-words.ts";
import type { Field } from "../ledger/reading.ts";
import type { RowTags } from "./row-tags.ts";
import type { RuleField, RuleTags, TagRule } from "./rule.ts";
import type { SourceText } from "./source-text.ts";

/** A rule ready to be run. `gives` holds the tags as a count writes them: registered names, `10.2 Old age`. */
export interface ReadyRule extends Pick<TagRule, "name" | "order" | "field" | "match" | "words"> {
  readonly gives: RuleTags;
  /** Nobody has confirmed it yet (see `isAssumed`). */
  readonly assumed: boolean;
  /** The word of the rule that a folded text holds (`foldText`); null = it does not match. */
  readonly find: (text: string) => string | null;
}

/** A rule that matched a row, with the word that did. */
export interface RuleHit {
  readonly rule: ReadyRule;
  readonly word: string;
}

/** What rules look at, and the field of a source that it is. */
const LOOKED_AT: readonly (readonly [Exclude<RuleField, "any">, Field])[] = [
  ["payee", "payee"],
  ["service", "service"],
  ["purpose", "purpose"],
  ["reference", "reference"],
  ["code", "cofog"],
  ["agency text", "agency"],
];

const NO_HITS: readonly RuleHit[] = [];

/**
 * Runs rules over rows. Each distinct text of a field is looked at once, and all plain words of all rules are looked for in
 * one pass over it, so that a hundred thousand rows and two thousand rules cost as many look-ups, not as many searches.
 */
export class RuleRunner {
  private readonly fields: readonly { readonly field: Field; readonly takes: Uint8Array }[];
  private readonly known = new Map<Field, Map<string, readonly RuleHit[]>>();
  private readonly rules: readonly ReadyRule[];
  private readonly place: ReadonlyMap<ReadyRule, number>;
  private readonly words: RuleWords;

  /** @param rules - those that are active and work, in any order. */
  constructor(rules: readonly ReadyRule[]) {
    // A stable sort: of two rules with one order, the upper in the table goes first.
    this.rules = [...rules].sort((a, b) => a.order - b.order);
    this.place = new Map(this.rules.map((rule, at) => [rule, at]));
    this.words = new RuleWords(this.rules);
    this.fields = LOOKED_AT.map(([name, field]) => ({
      field,
      takes: Uint8Array.from(this.rules, (rule) => (rule.field === name || rule.field === "any" ? 1 : 0)),
    })).filter(({ takes }) => takes.includes(1));
    for (const { field } of this.fields) this.known.set(field, new Map());
  }

  /** The rules that match a row, by their order; of a rule that several fields match, the word of the first. */
  hits(row: SourceText): readonly RuleHit[] {
    let found: readonly RuleHit[] = NO_HITS;
    for (const { field, takes } of this.fields) {
      const text = row.text(field);
      const more = text === "" ? NO_HITS : this.matchesIn(field, takes, text);
      if (more.length > 0) found = found.length === 0 ? more : this.merge(found, more);
    }
    return found;
  }

  private merge(found: readonly RuleHit[], more: readonly RuleHit[]): readonly RuleHit[] {
    const known = new Set(found.map(({ rule }) => rule));
    return [...found, ...more.filter(({ rule }) => !known.has(rule))].sort(
      (a, b) => this.place.get(a.rule)! - this.place.get(b.rule)!,
    );
  }

  private matchesIn(field: Field, takes: Uint8Array, text: string): readonly RuleHit[] {
    const known = this.known.get(field)!;
    let matches = known.get(text);
    if (!matches) {
      const found = this.words.findIn(foldText(text), takes);
      matches = found.length === 0 ? NO_HITS : found.map(([at, word]) => ({ rule: this.rules[at]!, word }));
      known.set(text, matches);
    }
    return matches;
  }
}

/** A tag that a rule gave a row. */
export interface RuleGiven {
  readonly tag: keyof RuleTags;
  readonly rule: string;
  readonly word: string;
  readonly assumed: boolean;
}

/** Two rules that would give a row different tags: the lower order won, of two with one order the upper in the table. */
export interface RuleConflict {
  readonly tag: keyof RuleTags;
  readonly won: string;
  readonly lost: string;
  /** Nobody has said which goes first: they have one order. */
  readonly sameOrder: boolean;
}

/** The tags of a row with what rules give it. */
export interface RuledTags {
  readonly tags: RowTags;
  readonly given: readonly RuleGiven[];
  readonly conflicts: readonly RuleConflict[];
}

/**
 * Lets rules give a row the tags that its own columns do not give. The first rule by order wins; a body that stands for
 * the whole source is only used where no rule names another.
 *
 * @param source - what the source says. @param ownAgency - the row itself names its body.
 * @source pane.md, step 2; features.md 16
 */
export function giveTags(source: RowTags, hits: readonly RuleHit[], ownAgency: boolean): RuledTags {
  return hits.length === 0 ? { tags: source, given: [], conflicts: [] } : layOffers(source, hits, ownAgency);
}

function layOffers(source: RowTags, hits: readonly RuleHit[], ownAgency: boolean): RuledTags {
  const tags: Record<string, string | number | null> = { ...source };
  const given = new Map<keyof RuleTags, RuleHit>();
  const conflicts: RuleConflict[] = [];
  for (const { hit, tag, value } of offers(hits)) {
    if (tag === "agency" ? ownAgency : source[tag] !== "") continue;
    const before = given.get(tag);
    if (before) {
      if (before.rule.gives[tag] !== value) conflicts.push(conflictOf(before.rule, hit.rule, tag));
      continue;
    }
    given.set(tag, hit);
    tags[tag] = value;
  }
  // A rule that names the body paid says that the whole line is a transfer, as a source's own column does.
  if (given.has("transferTo")) tags["eliminate"] = source.eliminate ?? 1;
  return {
    tags: tags as unknown as RowTags,
    given: Array.from(given, ([tag, { rule, word }]) => ({ tag, rule: rule.name, word, assumed: rule.assumed })),
    conflicts,
  };
}

/** Every tag that every rule would give, rule by rule. */
function* offers(hits: readonly RuleHit[]): Generator<{ hit: RuleHit; tag: keyof RuleTags; value: string }> {
  for (const hit of hits) {
    for (const [tag, value] of Object.entries(hit.rule.gives)) yield { hit, tag: tag as keyof RuleTags, value };
  }
}

function conflictOf(won: ReadyRule, lost: ReadyRule, tag: keyof RuleTags): RuleConflict {
  return { tag, won: won.name, lost: lost.name, sameOrder: won.order === lost.order };
}
