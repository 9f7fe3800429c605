import { bridgeCell } from "../layout/bridge-rows.ts";
import { duplicatesCell } from "../layout/duplicate-rows.ts";
import type { PlanCheck } from "./check-formula.ts";

/** Section H: the figures below TP_Duplicates against the payments as they stand now, and T against T before the test. */
export const DUPLICATE_CHECK_FORMULAS: Readonly<Record<string, PlanCheck>> = {
  H1: ({ duplicates }) => {
    if (!duplicates) return null;
    const { tally, tallyEnd } = duplicates;
    const sum = (column: "C" | "D"): string =>
      `SUM(${duplicatesCell(tally.tested, column)}:$${column}$${String(tallyEnd)})`;
    return {
      thisSide: sum("C"),
      thatSide: duplicatesCell(tally.read, "C"),
      result: ({ difference, fails }) =>
        `IF(AND(${difference}=0,${sum("D")}=${duplicatesCell(tally.read, "D")}),"Ties",${fails})`,
    };
  },
  H2: ({ duplicates, bridge, input }) =>
    duplicates && { thisSide: bridgeCell(bridge, "total"), thatSide: String(input.count.totalPence / 100) },
};
