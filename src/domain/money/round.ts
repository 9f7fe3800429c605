import { InvariantError } from "../findings/invariant.ts";

/**
 * Divides two integers and rounds half away from zero, exactly.
 *
 * `Math.round` rounds halves towards +infinity and binary fractions miss ties: both put pence in the wrong place.
 *
 * @param dividend - any integer.
 * @param divisor - an integer > 0.
 * @throws InvariantError when the divisor is not positive.
 * @example divideRounded(-1n, 2n) // -1n
 * @source method.md, FORMULAS: "Whole pence, exact decimal rounding (half away from zero …)"
 */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  if (divisor <= 0n) throw new InvariantError("divideRounded needs a divisor above zero");
  const size = dividend < 0n ? -dividend : dividend;
  const rounded = (2n * size + divisor) / (2n * divisor);
  return dividend < 0n ? -rounded : rounded;
}
