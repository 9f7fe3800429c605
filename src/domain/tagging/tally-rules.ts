import type { Finding } from "../findings/finding.ts";
import type { RuledRow } from "./assemble-ledger.ts";
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
 * @param worth - pence of a ledger row. A row that two rules tagged counts for both: rules are not parts of a total.
 */
export function tallyRules(
  rules: readonly ReadRule[],
  ruled: readonly RuledRow[],
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
  const disagreements = findDisagreements(ruled);
  return rules.map(({ rule, problem }) => ({
    rule,
    ...tallies.get(rule.name)!,
    problem: problem ?? disagreements.find(({ params }) => params["lost"] === rule.name) ?? null,
  }));
}

/** Findings: `rules-disagree`, one for each two rules of one order that would tag a row differently. */
export function findDisagreements(ruled: readonly RuledRow[]): Finding[] {
  const rows = new Map<string, { won: string; lost: string; rows: Set<number> }>();
  for (const { row, conflicts } of ruled) {
    for (const { won, lost } of conflicts) {
      const key = `${won}|${lost}`;
      const known = rows.get(key) ?? { won, lost, rows: new Set<number>() };
      known.rows.add(row);
      rows.set(key, known);
    }
  }
  return [...rows.values()].map(({ won, lost, rows: of }) => {
    return { code: "rules-disagree", severity: "look", sheet: "TP Rules", params: { won, lost, rows: of.size } };
  });
}
