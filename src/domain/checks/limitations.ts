import type { PlaceCount } from "../counting/place-count.ts";
import type { CheckRow } from "./check.ts";

/** A limitation that is printed on the return: an L check that does not tie. A reason closes it; it is printed all the same. */
export function isLimitation({ severity, result }: CheckRow): boolean {
  return severity === "L" && result !== "Ties" && result !== "n/a";
}

/**
 * The limitations in the order of the return: largest £ first, then those that are no £.
 *
 * @source assurance.md, TP Return rows 54-55
 */
export function limitationsBySize(checks: readonly CheckRow[], count: Sized): CheckRow[] {
  return checks
    .filter(isLimitation)
    .map((check) => [penceOf(check, count), check] as const)
    .sort(([a], [b]) => b - a)
    .map(([, check]) => check);
}

type Sized = Pick<PlaceCount, "readPence" | "totalPence">;

/** £ that a limitation is about; where nothing is proven, £ that rests on it. */
function penceOf({ id, unit, result, thisSide, difference }: CheckRow, { readPence, totalPence }: Sized): number {
  if (unit !== "pence") return -1;
  if (result !== "Not proven") return Math.abs(difference ?? thisSide ?? 0);
  return id === "A2" || id === "A3" ? Math.abs(readPence - (thisSide ?? 0)) : Math.abs(totalPence);
}
