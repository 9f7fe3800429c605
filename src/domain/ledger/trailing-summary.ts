import type { Unit } from "../place/registers.ts";
import { halfAPenny } from "./half-a-penny.ts";
import type { Decision } from "./classify-rows.ts";
import type { RowFacts } from "./row-facts.ts";

/** Rows below the payments that sum them up again; positions among the decisions. */
export interface FoundSummary {
  readonly first: number;
  readonly rows: number;
  /** In the unit of the file. */
  readonly amount: number;
}

export interface WithoutSummary {
  readonly decisions: readonly Decision[];
  readonly summaries: readonly FoundSummary[];
}

const FEWEST_ROWS = 2;
const NEARLY_ALL = 0.9;

/**
 * Takes out the rows below a blank row that sum up the payments above ("Adults 2,000.50, Children 99.50"), which would count
 * everything twice: two or more, none with a payee, date or document where nearly every line above has one, and together
 * the same figure to the penny. Several such summaries below one another are each held against the payments.
 *
 * @param unit - of the amounts: £5 apart is 0.005 in £000, and no penny.
 */
export function takeOutSummary(decisions: readonly Decision[], facts: readonly RowFacts[], unit: Unit): WithoutSummary {
  const groups = groupsOf(decisions);
  const nameless = (group: readonly number[]): boolean => group.every((at) => facts[at]?.strong === 0);
  const payments = groups.filter((group) => !nameless(group)).flat();
  if (payments.length === 0 || !isOfPayments(payments, facts)) return { decisions, summaries: [] };
  const sum = sumOf(payments, decisions);
  const last = payments.at(-1)!;
  const dust = halfAPenny(unit);
  const found = groups.filter(
    (group) =>
      group.length >= FEWEST_ROWS &&
      group[0]! > last &&
      nameless(group) &&
      Math.abs(sumOf(group, decisions) - sum) < dust,
  );
  const taken = new Set(found.flat());
  return {
    decisions: decisions.map((decision, at) => (taken.has(at) ? leftOut(decision) : decision)),
    summaries: found.map((group) => ({ first: group[0]!, rows: group.length, amount: sum })),
  };
}

/** Lines between blank rows. */
function groupsOf(decisions: readonly Decision[]): number[][] {
  const groups: number[][] = [[]];
  decisions.forEach(({ kind, amount }, at) => {
    if (kind === "blank") groups.push([]);
    else if (kind === "line" && amount !== null) groups.at(-1)!.push(at);
  });
  return groups.filter((group) => group.length > 0);
}

function isOfPayments(group: readonly number[], facts: readonly RowFacts[]): boolean {
  return group.filter((at) => (facts[at]?.strong ?? 0) > 0).length >= NEARLY_ALL * group.length;
}

function sumOf(group: readonly number[], decisions: readonly Decision[]): number {
  return group.reduce((sum, at) => sum + (decisions[at]?.amount ?? 0), 0);
}

function leftOut(decision: Decision): Decision {
  return { ...decision, kind: "note", reason: "summary of the rows above", amount: null, problem: null };
}
