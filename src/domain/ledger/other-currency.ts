import type { SheetCells } from "./cells.ts";
import type { Decision } from "./classify-rows.ts";
import { headingsOf } from "./headings.ts";
import { cellText } from "./text-at.ts";

const CURRENCY_HEADING =
  /^(?:(?:transaction|document|doc|invoice|payment|original) )?(?:currency|curr|ccy|crcy)(?: (?:code|key))?$/;
/** Its figures are pounds whatever the currency of the document. */
const IN_POUNDS = /\b(?:gbp|sterling|pounds?|local|lc|base|home|reporting)\b|£/i;
const POUNDS = /^(?:gbp|stg|ukp|£|pounds?|(?:pounds? )?sterling|uk pounds?|british pounds?)$/i;
const CODE = /^(?:[A-Z]{3}|[€$]|euros?|us dollars?)$/i;

/**
 * Leaves out lines whose own currency column says that their amount is not in pounds: a euro is never added as a pound, and at
 * what rate it counts only the body knows. The row keeps its reason, and is a stop (`other-currency`) until it is put right.
 *
 * @param heading - that of the amount; one that says sterling or local currency holds pounds whatever the column says.
 */
export function leaveOutOtherCurrencies(
  decisions: readonly Decision[],
  cells: SheetCells,
  { headerRow, heading }: { readonly headerRow: number; readonly heading: string },
): readonly Decision[] {
  const column = IN_POUNDS.test(heading.replace(/_/g, " "))
    ? undefined
    : headingsOf(cells, headerRow).find(({ normal }) => CURRENCY_HEADING.test(normal))?.column;
  const currencies = column === undefined ? undefined : cells.columns[column];
  if (currencies === undefined) return decisions;
  return decisions.map((decision, i) => {
    const currency = cellText(currencies[headerRow + 1 + i]).trim();
    const isOther = decision.kind === "line" && CODE.test(currency) && !POUNDS.test(currency);
    return isOther ? leftOut(decision, currency) : decision;
  });
}

function leftOut(decision: Decision, currency: string): Decision {
  return { ...decision, kind: "note", reason: `amount in ${currency}, not in pounds`, problem: "other-currency" };
}
