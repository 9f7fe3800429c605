import type { Duplicates, Payment } from "#domain/duplicates/duplicates";
import type { GeneratedSpend, InjectedDuplicate } from "../generate-spend.ts";

/** Share of each kind that was found, and share of the findings that had been put in: 0-1. */
export type DuplicateScores = Readonly<Record<string, number>>;

/**
 * Compares findings with the truth.
 *
 * Recall of a kind: original and copy stand in one group, of whatever grade. Of a reversal: the credit is paired off with the
 * payment it takes back. Of a repayment: it stands with its reversal, and nothing holds it to be at risk. Precision: of all
 * payments at risk, those that were put in, beside the payment they copy.
 */
export function scoreDuplicates({ injected }: GeneratedSpend, found: Duplicates): DuplicateScores {
  const finder = new Finder(found);
  const scores: Record<string, number> = {};
  for (const kind of new Set(injected.map((one) => one.kind))) {
    const own = injected.filter((one) => one.kind === kind);
    scores[kind] = own.filter((one) => finder.holds(one)).length / own.length;
  }
  return { ...scores, precision: precisionOf(injected, found) };
}

class Finder {
  private readonly groupsOf = new Map<number, Set<number>>();
  private readonly atRisk = new Set<number>();
  private readonly takenBack = new Map<number, number>();
  private readonly paidAgain = new Map<number, number>();

  constructor({ groups, reversals }: Duplicates) {
    groups.forEach(({ payments }, group) => {
      for (const row of rowsOf(payments)) this.groupsOf.set(row, (this.groupsOf.get(row) ?? new Set()).add(group));
      for (const row of rowsOf(payments.slice(1))) this.atRisk.add(row);
    });
    for (const { payment, credit, again } of reversals) {
      const original = payment.rows[0] ?? -1;
      for (const row of credit.rows) this.takenBack.set(row, original);
      for (const row of again?.rows ?? []) this.paidAgain.set(row, original);
    }
  }
  holds({ kind, original, added }: InjectedDuplicate): boolean {
    if (kind === "reversal") return this.takenBack.get(added) === original;
    if (kind === "repayment") return this.paidAgain.get(added) === original && !this.atRisk.has(added);
    const groups = this.groupsOf.get(added);
    return [...(this.groupsOf.get(original) ?? [])].some((group) => groups?.has(group) === true);
  }
}

function precisionOf(injected: readonly InjectedDuplicate[], { groups }: Duplicates): number {
  const partnersOf = new Map<number, Set<number>>();
  const join = (a: number, b: number): void => void partnersOf.set(a, (partnersOf.get(a) ?? new Set()).add(b));
  for (const { kind, original, added } of injected) {
    if (kind === "reversal" || kind === "repayment") continue;
    join(original, added);
    join(added, original);
  }
  let [right, all] = [0, 0];
  for (const { payments } of groups) {
    const rows = rowsOf(payments);
    for (const payment of payments.slice(1)) {
      all++;
      const isTrue = payment.rows.some((row) => rows.some((other) => partnersOf.get(row)?.has(other) === true));
      if (isTrue) right++;
    }
  }
  return all === 0 ? 1 : right / all;
}

function rowsOf(payments: readonly Payment[]): number[] {
  return payments.flatMap(({ rows }) => [...rows]);
}
