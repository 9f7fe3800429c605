import { answer } from "./cell-answer.ts";
import { concentrationOf } from "./concentration.ts";

/**
 * Effective number of bodies: how many that spend alike would give the same concentration. It is 1 divided by PLACE.HHI.
 *
 * @customfunction NEFF NEFF
 * @param values What each body spends on the theme, one cell a body; credits and blanks are left out.
 * @returns The effective number, 1 or more.
 */
export function placeNeff(values: unknown[][]): number {
  return 1 / answer(concentrationOf(values));
}
