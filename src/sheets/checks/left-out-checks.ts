import { bridgeCell } from "../layout/bridge-rows.ts";
import { UNANSWERED_WORDS } from "../layout/not-confirmed.ts";
import { settingOf } from "../place-settings.ts";
import { countIfs } from "../ranges.ts";
import { nil, type PlanCheck } from "./check-formula.ts";

/** Section E, lines whose words say a class: E1 and E2. Of a book whose words nobody has looked at, they are no formula. */
export const LEFT_OUT_CHECK_FORMULAS: Readonly<Record<string, PlanCheck>> = {
  E1: ({ input, bridge }) => {
    if (!input.leftOut) return null;
    const large = `${UNANSWERED_WORDS}>${settingOf("Financing tolerance")}*ABS(${bridgeCell(bridge, "total")})`;
    return {
      ...nil(UNANSWERED_WORDS),
      result: ({ difference }) => `IF(${difference}=0,"Ties",IF(${large},"Does not tie","Look at"))`,
      severity: () => `IF(${large},"S","L")`,
    };
  },
  E2: ({ input, blocks }) => {
    if (!input.leftOut) return null;
    const capital = countIfs(blocks, [
      ["TP Agency", "TP_Agencies[Agency]"],
      ["TP Capital", '"capital"'],
      ["TP Status", '"counted"'],
    ]);
    return nil(`SUMPRODUCT(((${capital})>0)*((${financing("sure")}+${financing("maybe")}-${KEPT_IN})>0))`);
  },
};

/** Groups of each body's financing lines that are counted. */
function financing(kind: "sure" | "maybe", more = ""): string {
  return `COUNTIFS(TP_Left_Out[Body],TP_Agencies[Agency],TP_Left_Out[Financing],"${kind}",TP_Left_Out[Counted],">0"${more})`;
}

/** An answer of N says that such words are no financing; where they have no other meaning it says nothing. */
const KEPT_IN = financing("maybe", ',TP_Left_Out[Confirmed],"N"');
