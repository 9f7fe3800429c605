import { ARITHMETIC_CHECKS } from "./arithmetic-checks.ts";
import { COMPARE_CHECKS } from "./compare-checks.ts";
import type { CheckRow } from "./check.ts";
import type { CheckInput } from "./check-input.ts";
import { DUPLICATE_CHECKS } from "./duplicate-checks.ts";
import { LEFT_OUT_CHECKS } from "./left-out-checks.ts";
import { runCheck } from "./outcome.ts";
import { INCOME_LINE_CHECK } from "./income-line-check.ts";
import { OUTSIDE_CHECK } from "./outside-check.ts";
import { OWN_NET_CHECK } from "./own-net-check.ts";
import { SENSE_CHECKS } from "./sense-checks.ts";
import { SHARE_CHECKS } from "./share-checks.ts";
import { SOURCE_CHECKS } from "./source-checks.ts";
import { SUGGESTION_CHECKS } from "./suggestion-checks.ts";
import { TAG_CHECKS } from "./tag-checks.ts";
import { VERSION_CHECKS } from "./version-checks.ts";
import { TRANSFER_CHECKS } from "./transfer-checks.ts";

/** The checks that this version works out, in the order of the sheet. Those not listed are not claimed. */
export const CHECKS = [
  ...SOURCE_CHECKS,
  OWN_NET_CHECK,
  OUTSIDE_CHECK,
  INCOME_LINE_CHECK,
  ...TAG_CHECKS,
  ...SHARE_CHECKS,
  ...TRANSFER_CHECKS,
  ...SUGGESTION_CHECKS,
  ...LEFT_OUT_CHECKS,
  ...ARITHMETIC_CHECKS,
  ...SENSE_CHECKS,
  ...VERSION_CHECKS,
  ...DUPLICATE_CHECKS,
  ...COMPARE_CHECKS,
] as const;

/**
 * Works out every check on a count.
 *
 * @source assurance.md, sheet TP Checks
 */
export function runChecks(input: CheckInput): CheckRow[] {
  return CHECKS.map((definition) => runCheck(definition, input));
}

/**
 * Stop checks that are open: while there is one, the return says DRAFT. One that could not be worked out is open too: sheets
 * that nobody could read back (F11) prove nothing. No reason closes a stop; a limitation that only a written reason allows
 * (A3) is open until there is one.
 *
 * @source assurance.md: "a blank control is Not proven, never Ties"
 */
export function openStops(checks: readonly CheckRow[]): CheckRow[] {
  return checks.filter(
    ({ severity, result, needsReason, explained }) =>
      result !== "Ties" && result !== "n/a" && (severity === "S" || (needsReason === true && !explained)),
  );
}
