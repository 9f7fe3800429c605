import type { Finding } from "../findings/finding.ts";
import type { RuledRow } from "./ruled-rows.ts";
import type { ReadRule } from "./read-rules.ts";
import type { TagRule } from "./rule.ts";

/** A rule and what it tagged. */
export interface RuleTally {
  readonly rule: TagRule;
  /** Rows with a tag of its own. */
  readonly rows: number;
  readonly pence: number;
  /** What is wrong with it; null = it works. */
  readonly problem: Finding | null;
}

/**
 * Adds up what each rule tagged.
 *
 * @param disagreements - as findings: see `findDisagreements`.
 * @param worth - pence of a ledger row. A row that two rules tagged counts for both: rules are not parts of a total.
 */
export function tallyRules(
  rules: readonly ReadRule[],
  { ruled, disagreements }: { readonly ruled: Iterable<RuledRow>; readonly disagreements: readonly Finding[] },
  worth: (row: number) => number,
): RuleTally[] {
  const tallies = new Map(rules.map(({ rule }) => [rule.name, { rows: 0, pence: 0 }]));
  for (const { row, given } of ruled) {
    for (const name of new Set(given.map(({ rule }) => rule))) {
      const tally = tallies.get(name)!;
      tally.rows++;
      tally.pence += worth(row);
    }
  }
  return rules.map(({ rule, problem }) => ({
    rule,
    ...tallies.get(rule.name)!,
    problem: problem ?? disagreements.find(({ params }) => params["lost"] === rule.name) ?? null,
  }));
}
