import type { Finding } from "#domain/findings/finding";
import { disagreementsOf, findDisagreements, type RuleDisagreement } from "#domain/tagging/rule-disagreements";
import { type RuleTally, tallyRules } from "#domain/tagging/tally-rules";
import type { AssembledCount } from "./assemble-count.ts";

/** What rules did to the rows, and where they contradict each other. */
export interface RuleOutcomes {
  readonly rules: readonly RuleTally[];
  /** Rule against rule, most money first. */
  readonly disagreements: readonly RuleDisagreement[];
  /** The same in findings. */
  readonly findings: readonly Finding[];
}

/** @param worth - pence that a tag of a ledger row bears on. */
export function ruleOutcomes(
  { rules, ruled }: Pick<AssembledCount, "rules" | "ruled">,
  worth: (row: number) => number,
): RuleOutcomes {
  const disagreements = disagreementsOf(ruled, worth);
  const findings = findDisagreements(disagreements);
  return { rules: tallyRules(rules, { ruled, disagreements: findings }, worth), disagreements, findings };
}
