import type { RuleDisagreement } from "#domain/tagging/rule-disagreements";
import type { RuleTags } from "#domain/tagging/rule";
import type { ReckonedPlace } from "../reckon-place.ts";
import type { RuleConflictView } from "./rules-view.ts";
import { rowRefs } from "./row-refs.ts";

/** Rule against rule, with what each would give and the rows on which they disagree. */
export function viewConflicts({ disagreements, rules, input }: ReckonedPlace): RuleConflictView[] {
  const gives = new Map(rules.map(({ rule }) => [rule.name, rule.gives]));
  const of = (name: string, { tags }: RuleDisagreement): RuleTags =>
    Object.fromEntries(tags.map((tag) => [tag, gives.get(name)?.[tag] ?? ""]));
  return disagreements.map((one) => ({
    won: one.won,
    lost: one.lost,
    sameOrder: one.sameOrder,
    wonGives: of(one.won, one),
    lostGives: of(one.lost, one),
    pence: one.pence,
    rows: rowRefs(input, one.rows),
  }));
}
