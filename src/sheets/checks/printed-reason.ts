import { printOfFinding } from "#domain/checks/given-reason";
import { textLiteral } from "../plan/address.ts";

/** What is printed in place of a reason that was given for another figure than the one that stands. */
export const ANOTHER_FIGURE = ": its reason on TP Checks was for another figure";
/** The same where the figure is the same size, but of other bodies or sources. */
export const ANOTHER_FINDING = ": its reason on TP Checks was for another finding";

/**
 * Formula text: the reason of a check as the return prints it, `: pensions are in the count`, while it was given for the
 * figure that stands and for what the check found; "" where there is none. One that was typed since the last Recount has no
 * figure and no finding yet: it was given for what stands.
 *
 * @param row - of TP Checks, as the sheet numbers it.
 * @param finding - what the check found in this count.
 */
export function printedReason(row: number, finding: string): string {
  const [this_, difference, reason, at, print] = ["D", "F", "K", "M", "N"].map((column) => `$${column}$${String(row)}`);
  const figure = `IF(${difference!}="",${this_!},${difference!})`;
  const isSame = `IF(ISNUMBER(${figure}),ABS(N(${at!})-N(${figure}))<0.00005,FALSE)`;
  const holds = `IF(${at!}="",TRUE,IF(ISNUMBER(${at!}),${isSame},NOT(ISNUMBER(${figure}))))`;
  // The print of the finding stands behind that of the reason; a reason that was typed has none.
  const ofFinding = `MID(${print!},FIND(" ",${print!}&" ")+1,99)`;
  const isOfThese = `OR(${ofFinding}="",${ofFinding}="${printOfFinding(finding)}")`;
  const given = `IF(${isOfThese},": "&${reason!},${textLiteral(ANOTHER_FINDING)})`;
  return `IF(${reason!}="","",IF(${holds},${given},${textLiteral(ANOTHER_FIGURE)}))`;
}
