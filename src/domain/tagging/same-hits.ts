import type { ReadyRule, RuleHit, RuleRunner } from "./run-rules.ts";
import type { SourceText } from "./source-text.ts";

/**
 * Tells of a row whether the rules of two counts do the same to it: the same rules match by the same words in the same order,
 * and each gives the same. A rule that matches nothing else may have come, gone or changed.
 *
 * Cost: what each runner's look-up of the row costs; each runner looks at a distinct text once.
 */
export function sameHits(before: RuleRunner, now: RuleRunner): (row: SourceText) => boolean {
  const effects = new Map<ReadyRule, string>();
  const effectOf = (rule: ReadyRule): string => {
    const { name, order, gives, assumed, ofBody } = rule;
    const effect = effects.get(rule) ?? JSON.stringify([name, order, gives, assumed, ofBody]);
    effects.set(rule, effect);
    return effect;
  };
  const isSame = (a: RuleHit, b: RuleHit | undefined): boolean =>
    b !== undefined && a.word === b.word && effectOf(a.rule) === effectOf(b.rule);
  return (row) => {
    const [hitBefore, hitNow] = [before.hits(row), now.hits(row)];
    return hitBefore.length === hitNow.length && hitBefore.every((hit, at) => isSame(hit, hitNow[at]));
  };
}
