import type { ConditionalFormatPlan, ConditionalLook } from "./sheet-plan.ts";

const LOOKS: readonly (readonly [word: string, look: ConditionalLook])[] = [
  ["Ties", "check-ties"],
  ["Does not tie", "check-fails"],
  ["Look at", "check-look"],
  ["Not proven", "not-proven"],
  ["n/a", "not-used"],
];

/**
 * The five looks of a check's result over a range: word, symbol and look, so that none is told by colour alone.
 *
 * @param first - address of the range's first cell with its column fixed, e.g. `$H5`.
 */
export function resultLooks(range: string, first: string): ConditionalFormatPlan[] {
  return LOOKS.map(([word, look]) => ({ range, formula: `=${first}="${word}"`, look }));
}
