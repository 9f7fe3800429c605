import { RuleRunner } from "#domain/tagging/run-rules";
import { type BenchStep, measuring } from "../bench-step.ts";
import type { GeneratedSpend } from "../generate-spend.ts";
import { mustAgreeAll } from "../must-agree.ts";
import { runsFor } from "../runs-for.ts";
import { nameOf, PayeeRow, readyOf } from "./payee-row.ts";
import { makeRules, naiveRule } from "./payee-rules.ts";

export const TAGGING = "tagging: 2,000 rules over the distinct payees";
export const PASS = "charCodeAt pass over them";
export const INCLUDES = "includes, rule by rule";
const RULES = 2000;

/**
 * Times plain rules over every distinct payee, the rules made ready before: a row costs one look-up more.
 *
 * @throws Error where a payee's rule is another than the loop of `includes` finds.
 */
export function measureTagging({ names, rows }: GeneratedSpend): Promise<BenchStep[]> {
  const payees = [...new Set(names)];
  const plain = makeRules(payees, RULES);
  const rules = plain.map(readyOf);
  const numberOf = new Map(plain.map((rule, at) => [rule, at]));
  const tag = (runner: RuleRunner): (string | undefined)[] => {
    const row = new PayeeRow();
    return payees.map((payee) => runner.hits(row.of(payee))[0]?.rule.name);
  };
  const includes = (): (string | undefined)[] =>
    payees.map((payee) => {
      const rule = naiveRule(plain, payee);
      return rule ? nameOf(numberOf.get(rule) ?? -1) : undefined;
    });
  const byPayee = (names: readonly (string | undefined)[]): Map<string, string | undefined> =>
    new Map(names.map((name, at) => [payees[at] ?? "", name]));
  mustAgreeAll("tagging", byPayee(tag(new RuleRunner(rules))), byPayee(includes()));
  const runs = runsFor(rows);
  // A runner remembers texts that it has seen: each run is given one that has seen none.
  const fresh = Array.from({ length: 2 * runs }, () => new RuleRunner(rules));
  const product = (): unknown => tag(fresh.pop() ?? new RuleRunner(rules));
  return measuring(runs, runs)(TAGGING, product, [
    { name: PASS, work: () => passOver(payees) },
    { name: INCLUDES, work: includes },
  ]);
}

function passOver(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}
