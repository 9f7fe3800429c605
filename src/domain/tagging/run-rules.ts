import { foldText } from "./find-words.ts";
import { onceFor } from "../columns/once-for.ts";
import { RuleWords } from "./rule-words.ts";
import type { Field } from "../ledger/reading.ts";
import type { RuleField, RuleTags, TagRule } from "./rule.ts";
import { foldName } from "../place/match-agency.ts";
import type { SourceText } from "./source-text.ts";

/** A rule ready to be run. `gives` holds the tags as a count writes them: registered names, `10.2 Old age`. */
export interface ReadyRule extends Pick<TagRule, "name" | "order" | "field" | "match" | "words" | "ofBody"> {
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
  ["area", "area"],
];

const NO_HITS: readonly RuleHit[] = [];

function looksAt({ field }: ReadyRule, name: RuleField): boolean {
  return field === name || (field === "any" && name !== "area");
}

/** Of the rules that match a row, those that look at rows of its body: one list for all rows of the body with the same hits. */
export function hitsOfBody(hits: readonly RuleHit[], body: string): readonly RuleHit[] {
  return hits.length === 0 ? hits : ofBodyOf(hits)(body);
}

const ofBodyOf = onceFor((hits: readonly RuleHit[]) => {
  const known = new Map<string, readonly RuleHit[]>();
  const isOfAll = hits.every(({ rule }) => rule.ofBody === undefined);
  return (body: string): readonly RuleHit[] => {
    if (isOfAll) return hits;
    let of = known.get(body);
    if (of === undefined) {
      of = hits.filter(({ rule }) => rule.ofBody === undefined || foldName(rule.ofBody) === foldName(body));
      known.set(body, of);
    }
    return of;
  };
});

/**
 * Runs rules over rows. Each distinct text of a field is looked at once, and all plain words of all rules are looked for in
 * one pass over it, so that a hundred thousand rows and two thousand rules cost as many look-ups, not as many searches.
 */
export class RuleRunner {
  private readonly fields: readonly { readonly field: Field; readonly takes: Uint8Array }[];
  private readonly known = new Map<Field, Map<string, readonly RuleHit[]>>();
  /** Each list of several hits by their places: texts that the same words of the same rules match share one. */
  private readonly lists = new Map<string, readonly RuleHit[]>();
  private readonly rules: readonly ReadyRule[];
  private readonly words: RuleWords;
  /** Of each word of each rule the hit and its place, and the list of it alone once a text has matched nothing else. */
  private readonly hitOf: readonly RuleHit[];
  private readonly placeOf: ReadonlyMap<RuleHit, number>;
  private readonly alone: (readonly RuleHit[] | undefined)[] = [];

  /** @param rules - those that are active and work, in any order. */
  constructor(rules: readonly ReadyRule[]) {
    // A stable sort: of two rules with one order, the upper in the table goes first.
    this.rules = [...rules].sort((a, b) => a.order - b.order);
    this.words = new RuleWords(this.rules);
    this.hitOf = this.words.words.map(({ rule, word }) => ({ rule: this.rules[rule]!, word }));
    this.placeOf = new Map(this.hitOf.map((hit, at) => [hit, at]));
    this.fields = LOOKED_AT.map(([name, field]) => ({
      field,
      takes: Uint8Array.from(this.rules, (rule) => (looksAt(rule, name) ? 1 : 0)),
    })).filter(({ takes }) => takes.includes(1));
    for (const { field } of this.fields) this.known.set(field, new Map());
  }

  /** The rules that match a row, by their order; of a rule that several fields match, the word of the first. */
  hits(row: SourceText): readonly RuleHit[] {
    let found: readonly RuleHit[] = NO_HITS;
    for (const { field, takes } of this.fields) {
      const text = row.text(field);
      const more = text === "" ? NO_HITS : this.matchesIn(field, takes, text);
      if (more.length > 0) found = found.length === 0 ? more : this.merged(found)(more);
    }
    return found;
  }

  private readonly merged = onceFor((found: readonly RuleHit[]) =>
    onceFor((more: readonly RuleHit[]): readonly RuleHit[] => {
      const known = new Set(found.map(({ rule }) => rule));
      const all = [...found, ...more.filter(({ rule }) => !known.has(rule))];
      return this.listOf(all.map((hit) => this.placeOf.get(hit)!).sort((one, other) => one - other));
    }),
  );

  /** @param places - of words among those of all rules, in order. */
  private listOf(places: readonly number[]): readonly RuleHit[] {
    const [only] = places;
    if (only === undefined) return NO_HITS;
    if (places.length === 1) return (this.alone[only] ??= [this.hitOf[only]!]);
    const key = places.join(" ");
    let list = this.lists.get(key);
    if (list === undefined) this.lists.set(key, (list = places.map((place) => this.hitOf[place]!)));
    return list;
  }

  private matchesIn(field: Field, takes: Uint8Array, text: string): readonly RuleHit[] {
    const known = this.known.get(field)!;
    let matches = known.get(text);
    if (!matches) {
      matches = this.listOf(this.words.findIn(foldText(text), takes));
      known.set(text, matches);
    }
    return matches;
  }
}
