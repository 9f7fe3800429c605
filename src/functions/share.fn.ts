import { answer } from "./cell-answer.ts";
import { sharePlaceUnits } from "./share-place-units.ts";

/**
 * Place share of a body: what is measured in its units inside the place, as a part of all its units.
 *
 * @customfunction SHARE SHARE
 * @param units Units of the body's area, one cell a unit; each once.
 * @param inPlace Y where the unit lies in the place, N where it does not.
 * @param drivers What is measured in the unit: population, crimes, caseload.
 * @returns Place share from 0 to 1.
 */
export function placeShare(units: unknown[][], inPlace: unknown[][], drivers: unknown[][]): number {
  return answer(sharePlaceUnits({ units, inPlace, drivers }));
}
