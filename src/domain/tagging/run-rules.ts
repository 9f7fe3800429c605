import { onceFor } from "../columns/once-for.ts";
import { NumberLists } from "./number-lists.ts";
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

/** By rule, 1 where it looks at the field. */
function takenBy(rules: readonly ReadyRule[], name: RuleField): Uint8Array {
  const takes = new Uint8Array(rules.length);
  rules.forEach((rule, at) => (takes[at] = looksAt(rule, name) ? 1 : 0));
  return takes;
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

/** A field of a source with what has been looked up of it. */
interface LookedAt {
  readonly field: Field;
  /** 1 = the rule looks at it. */
  readonly takes: Uint8Array;
  readonly known: Map<string, readonly RuleHit[]>;
  /** By what stands in a text (`RuleWords`), the list of it. */
  readonly lists: (readonly RuleHit[] | undefined)[];
}

/**
 * Runs rules over rows. Each distinct text of a field is looked at once, and all plain words of all rules are looked for in
 * one pass over it, so that a hundred thousand rows and two thousand rules cost as many look-ups, not as many searches.
 */
export class RuleRunner {
  private readonly fields: readonly LookedAt[];
  /** Each list by the places of its words: texts and fields that the same words of the same rules match share one. */
  private readonly listed = new NumberLists();
  private readonly lists: (readonly RuleHit[] | undefined)[] = [];
  /** By place of the word, the list of it alone. */
  private readonly alone: (readonly RuleHit[] | undefined)[];
  private readonly rules: readonly ReadyRule[];
  private readonly words: RuleWords;
  /** Of each word of each rule the hit. */
  private readonly hitOf: readonly RuleHit[];

  /** @param rules - those that are active and work, in any order. */
  constructor(rules: readonly ReadyRule[]) {
    // A stable sort: of two rules with one order, the upper in the table goes first.
    this.rules = [...rules].sort((a, b) => a.order - b.order);
    this.words = new RuleWords(this.rules);
    this.hitOf = this.words.words.map(({ rule, word }) => ({ rule: this.rules[rule]!, word }));
    this.alone = this.hitOf.map(() => undefined);
    this.fields = LOOKED_AT.map(([name, field]) => ({
      field,
      takes: takenBy(this.rules, name),
      known: new Map(),
      lists: [],
    })).filter(({ takes }) => takes.includes(1));
  }

  /** The rules that match a row, by their order; of a rule that several fields match, the word of the first. */
  hits(row: SourceText): readonly RuleHit[] {
    let found: readonly RuleHit[] = NO_HITS;
    for (const looked of this.fields) {
      const text = row.text(looked.field);
      const more = text === "" ? NO_HITS : this.matchesIn(looked, text);
      if (more.length > 0) found = found.length === 0 ? more : this.merged(found)(more);
    }
    return found;
  }

  private readonly merged = onceFor((found: readonly RuleHit[]) =>
    onceFor((more: readonly RuleHit[]): readonly RuleHit[] => {
      const known = new Set(found.map(({ rule }) => rule));
      const all = [...found, ...more.filter(({ rule }) => !known.has(rule))];
      return this.listOf(all.map((hit) => this.placeOf().get(hit)!).sort((one, other) => one - other));
    }),
  );
  private places: ReadonlyMap<RuleHit, number> | undefined;
  private placeOf(): ReadonlyMap<RuleHit, number> {
    return (this.places ??= new Map(this.hitOf.map((hit, at) => [hit, at])));
  }

  /** @param places - of words among those of all rules, in order. */
  private listOf(places: readonly number[]): readonly RuleHit[] {
    if (places.length === 0) return NO_HITS;
    if (places.length === 1) return this.aloneOf(places[0]!);
    return (this.lists[this.listed.numberOf(places, places.length)] ??= places.map((place) => this.hitOf[place]!));
  }
  private aloneOf(place: number): readonly RuleHit[] {
    return (this.alone[place] ??= [this.hitOf[place]!]);
  }

  private matchesIn({ takes, known, lists }: LookedAt, text: string): readonly RuleHit[] {
    let matches = known.get(text);
    if (!matches) {
      const number = this.words.lookThrough(text, takes);
      matches = lists[number] ??= this.listOf(this.words.matches(number, takes));
      known.set(text, matches);
    }
    return matches;
  }
}
