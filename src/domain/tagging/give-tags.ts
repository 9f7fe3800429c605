import { onceFor } from "../columns/once-for.ts";
import type { RowTags } from "./row-tags.ts";
import type { RuleTags } from "./rule.ts";
import type { ReadyRule, RuleHit } from "./run-rules.ts";

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

/** What rules give a row: one object for all rows that the same rules match and whose own columns give the same tags. */
export interface RuleEffect {
  readonly given: readonly RuleGiven[];
  readonly conflicts: readonly RuleConflict[];
}

/** The tags of a row with what rules give it. */
export interface RuledTags extends RuleEffect {
  readonly tags: RowTags;
}

const NO_EFFECT: RuleEffect = { given: [], conflicts: [] };

/**
 * Lets rules give a row the tags that its own columns do not give. The first rule by order wins; a body that stands for
 * the whole source is only used where no rule names another.
 *
 * @param source - what the source says. @param ownAgency - the row itself names its body.
 * @source pane.md, step 2; features.md 16
 */
export function giveTags(source: RowTags, hits: readonly RuleHit[], ownAgency: boolean): RuledTags {
  if (hits.length === 0) return { tags: source, ...NO_EFFECT };
  const { given, conflicts, gives } = effectsOf(hits)(ownTags(source, ownAgency));
  const tags: RowTags = { ...source, ...gives };
  // A rule that names the body paid says that the whole line is a transfer, as a source's own column does.
  const isTransfer = gives.transferTo !== undefined;
  return { tags: isTransfer ? { ...tags, eliminate: source.eliminate ?? 1 } : tags, given, conflicts };
}

/** Every tag that a rule can give, with its bit. */
const BITS: Readonly<Record<keyof RuleTags, number>> = {
  ...{ agency: 1, theme: 2, cofog: 4, capital: 8, client: 16 },
  ...{ control: 32, stream: 64, work: 128, transferTo: 256, leftOut: 512, shareOverride: 1024 },
};
const GIVABLE = Object.entries(BITS) as readonly (readonly [keyof RuleTags, number])[];

/** The tags that the row's own columns give, one bit each. */
function ownTags(source: RowTags, ownAgency: boolean): number {
  let own = 0;
  for (const [tag, bit] of GIVABLE) if (tag === "agency" ? ownAgency : isGiven(source[tag])) own |= bit;
  return own;
}

function isGiven(tag: RowTags[keyof RowTags]): boolean {
  return tag !== "" && tag !== null;
}

interface GivenTags extends RuleEffect {
  readonly gives: RuleTags;
}

/** A runner finds one list of hits for all rows that say the same: their effect is worked out once. */
const effectsOf = onceFor((hits: readonly RuleHit[]) => {
  const byOwn = new Map<number, GivenTags>();
  return (own: number): GivenTags => {
    let effect = byOwn.get(own);
    if (effect === undefined) byOwn.set(own, (effect = layOffers(hits, own)));
    return effect;
  };
});

function layOffers(hits: readonly RuleHit[], own: number): GivenTags {
  const gives: Record<string, RuleTags[keyof RuleTags]> = {};
  const given = new Map<keyof RuleTags, RuleHit>();
  const conflicts: RuleConflict[] = [];
  for (const { hit, tag, value } of offers(hits)) {
    if ((own & BITS[tag]) !== 0) continue;
    const before = given.get(tag);
    if (before) {
      if (before.rule.gives[tag] !== value) conflicts.push(conflictOf(before.rule, hit.rule, tag));
      continue;
    }
    given.set(tag, hit);
    gives[tag] = value;
  }
  return {
    gives,
    given: Array.from(given, ([tag, { rule, word }]) => ({ tag, rule: rule.name, word, assumed: rule.assumed })),
    conflicts,
  };
}

/** Every tag that every rule would give, rule by rule. */
function* offers(
  hits: readonly RuleHit[],
): Generator<{ hit: RuleHit; tag: keyof RuleTags; value: RuleTags[keyof RuleTags] }> {
  for (const hit of hits) {
    for (const [tag, value] of Object.entries(hit.rule.gives)) yield { hit, tag: tag as keyof RuleTags, value };
  }
}

function conflictOf(won: ReadyRule, lost: ReadyRule, tag: keyof RuleTags): RuleConflict {
  return { tag, won: won.name, lost: lost.name, sameOrder: won.order === lost.order };
}
