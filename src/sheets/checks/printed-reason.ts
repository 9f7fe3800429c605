import { textLiteral } from "../plan/address.ts";

/** What is printed in place of a reason that was given for another figure than the one that stands. */
export const ANOTHER_FIGURE = ": its reason on TP Checks was for another figure";

/**
 * Formula text: the reason of a check as the return prints it, `: pensions are in the count`, while it was given for the
 * figure that stands; "" where there is none. One that was typed since the last Recount has no figure yet: it was given for
 * what stands.
 *
 * @param row - of TP Checks, as the sheet numbers it.
 */
export function printedReason(row: number): string {
  const [this_, difference, reason, at] = ["D", "F", "K", "M"].map((column) => `$${column}$${String(row)}`);
  const figure = `IF(${difference!}="",${this_!},${difference!})`;
  const isSame = `IF(ISNUMBER(${figure}),ABS(N(${at!})-N(${figure}))<0.00005,FALSE)`;
  const holds = `IF(${at!}="",TRUE,IF(ISNUMBER(${at!}),${isSame},NOT(ISNUMBER(${figure}))))`;
  return `IF(${reason!}="","",IF(${holds},": "&${reason!},${textLiteral(ANOTHER_FIGURE)}))`;
}
