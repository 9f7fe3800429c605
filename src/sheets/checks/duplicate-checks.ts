import { DUPLICATE_COUNT, DUPLICATE_POUNDS, duplicatesCell } from "../layout/duplicate-rows.ts";
import type { PlanCheck } from "./check-formula.ts";

/**
 * Section H: the figures below TP_Duplicates against the payments as they stand now. H2 is a value: T before and after the test
 * were only there while the tool ran it, and F11 says where T is another now.
 */
export const DUPLICATE_CHECK_FORMULAS: Readonly<Record<string, PlanCheck>> = {
  H1: ({ duplicates }) => {
    if (!duplicates) return null;
    const { tally, tallyEnd } = duplicates;
    const sum = (column: Parameters<typeof duplicatesCell>[1]): string =>
      `SUM(${duplicatesCell(tally.tested, column)}:$${column}$${String(tallyEnd)})`;
    return {
      thisSide: sum(DUPLICATE_POUNDS),
      thatSide: duplicatesCell(tally.read, DUPLICATE_POUNDS),
      result: ({ difference, fails }) =>
        `IF(AND(${difference}=0,${sum(DUPLICATE_COUNT)}=${duplicatesCell(tally.read, DUPLICATE_COUNT)}),"Ties",${fails})`,
    };
  },
};
