import type { Unit } from "../place/registers.ts";
import type { Decision } from "./classify-rows.ts";
import type { UnitAt } from "./unit-column.ts";

/**
 * Leaves out lines that say a unit of their own which is not that of the sheet: £1,000 is never added as £1. The row keeps its
 * reason, and is a stop (`other-unit`) until it is put right.
 *
 * @param unit - of the sheet's amounts.
 * @param firstRow - sheet row of the first decision, 0-based.
 */
export function leaveOutOtherUnits(
  decisions: readonly Decision[],
  at: UnitAt | null,
  { unit, firstRow }: { readonly unit: Unit; readonly firstRow: number },
): readonly Decision[] {
  if (at === null) return decisions;
  return decisions.map((decision, i) => {
    const own = decision.kind === "line" ? at(firstRow + i) : null;
    return own === null || own === unit ? decision : leftOut(decision, own, unit);
  });
}

function leftOut(decision: Decision, own: Unit, unit: Unit): Decision {
  return { ...decision, kind: "note", reason: `amount in ${own}, not in ${unit}`, problem: "other-unit" };
}
