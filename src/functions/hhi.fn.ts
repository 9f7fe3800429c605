import { answer } from "./cell-answer.ts";
import { concentrationOf } from "./concentration.ts";

/**
 * Concentration of spending (Herfindahl-Hirschman index): 1 where one body spends all, near 0 where many spend alike.
 *
 * @customfunction HHI HHI
 * @param values What each body spends on the theme, one cell a body; credits and blanks are left out.
 * @returns The index, above 0 and up to 1.
 */
export function placeHhi(values: unknown[][]): number {
  return answer(concentrationOf(values));
}
