import type { Decision } from "./classify-rows.ts";
import type { FoundTotal } from "./reading.ts";

/**
 * The total that the file states for itself: the total row that agrees with the lines, else the last one labelled as a
 * grand total, else the last total row. Subtotals are never the file's total.
 * @param firstRow - sheet row of the first decision, 0-based.
 */
export function findControlTotal(decisions: readonly Decision[], firstRow: number, sum: number): FoundTotal | null {
  const totals = decisions.flatMap((decision, i) =>
    decision.kind === "total" && decision.amount !== null
      ? [{ row: firstRow + i, value: decision.amount, label: decision.reason ?? "" }]
      : [],
  );
  totals.reverse();
  const agreeing = totals.find((total) => Math.abs(total.value - sum) < 0.005);
  const found = agreeing ?? totals.find((total) => /grand|overall/i.test(total.label)) ?? totals[0];
  return found ? { row: found.row, value: found.value } : null;
}
