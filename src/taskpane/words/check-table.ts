import type { CheckWords } from "./check-words.ts";
import { COMPARE_CHECKS } from "./compare-checks.ts";
import { INPUT_CHECKS } from "./input-checks.ts";
import { RESULT_CHECKS } from "./result-checks.ts";

/** Every check that the tool works out, in words. */
export const CHECK_WORDS: Readonly<Record<string, CheckWords>> = {
  ...INPUT_CHECKS,
  ...RESULT_CHECKS,
  ...COMPARE_CHECKS,
};

/**
 * Checks of the method that the tool does not work out yet. One that is worked out one day leaves the list by itself.
 *
 * @source assurance.md; docs/decisions/0001, "Not in this version"
 */
export const OTHER_CHECKS: Readonly<Record<string, string>> = {};
