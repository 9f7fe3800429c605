import { decimalOf } from "../money/decimal.ts";
import { divideRounded } from "../money/round.ts";

/** A share as the exact fraction it is: numerator ÷ denominator, denominator > 0. */
export interface Share {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const WHOLE: Share = { numerator: 1n, denominator: 1n };

/** A share from whole parts, in lowest terms. Denominator must be above zero. */
export function makeShare(numerator: bigint, denominator: bigint): Share {
  const common = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / common, denominator: denominator / common };
}

/** The share that a decimal states: 0.66 is 33/50. */
export function shareFromNumber(value: number): Share {
  const { digits, places } = decimalOf(value);
  return makeShare(digits, 10n ** BigInt(places));
}

/** A share as a number for a cell or a report. */
export function shareToNumber(share: Share): number {
  return Number(share.numerator) / Number(share.denominator);
}

/** True from 0 to 1, both included: the only shares there are. */
export function isBetweenNoneAndAll(share: Share): boolean {
  return share.numerator >= 0n && share.numerator <= share.denominator;
}

export function isWhole(share: Share): boolean {
  return share.numerator === share.denominator;
}

/**
 * That share of an amount, to the penny.
 *
 * @param pence - whole pence, either sign.
 * @returns whole pence, half away from zero.
 * @example shareOf(-1, { numerator: 1n, denominator: 2n }) // -1
 * @source method.md, FORMULAS 2: a = ROUND(s·G, 2)
 */
export function shareOf(pence: number, share: Share): number {
  if (isWhole(share)) return pence;
  const part = partOf(pence, Number(share.numerator), Number(share.denominator));
  if (!Number.isNaN(part)) return part;
  return Number(divideRounded(BigInt(pence) * share.numerator, share.denominator));
}

/** The same by doubles alone, from whole parts; NaN where they would not hold it exactly. */
export function partOf(pence: number, numerator: number, denominator: number): number {
  const product = pence * numerator;
  const twice = 2 * Math.abs(product) + denominator;
  if (!(twice <= Number.MAX_SAFE_INTEGER)) return Number.NaN;
  const rounded = Math.floor(twice / (2 * denominator));
  return product < 0 ? 0 - rounded : rounded;
}

/** The same of the rounding that it carries. */
export function roundingOfPart(pence: number, numerator: number, denominator: number): number {
  // Both products are below what made the part exact.
  return (partOf(pence, numerator, denominator) * denominator - pence * numerator) / denominator;
}

/** Rounding that a share of an amount carries, in pence: rounded − exact, as a fraction of a penny. */
export function roundingOf(pence: number, share: Share): number {
  if (isWhole(share)) return 0;
  const rounding = roundingOfPart(pence, Number(share.numerator), Number(share.denominator));
  if (!Number.isNaN(rounding)) return rounding;
  const off = BigInt(shareOf(pence, share)) * share.denominator - BigInt(pence) * share.numerator;
  return Number(off) / Number(share.denominator);
}

/**
 * The average of shares, weighted by amounts: Σ sⱼ wⱼ ÷ Σ wⱼ.
 *
 * @returns null where the weights sum to nothing.
 * @source method.md 1.4: the share of a transfer
 */
export function weightShares(terms: readonly { readonly share: Share; readonly weight: bigint }[]): Share | null {
  let numerator = 0n;
  let denominator = 1n;
  let whole = 0n;
  for (const { share, weight } of terms) {
    numerator = numerator * share.denominator + share.numerator * weight * denominator;
    denominator *= share.denominator;
    whole += weight;
  }
  if (whole === 0n) return null;
  const below = denominator * whole;
  return below > 0n ? makeShare(numerator, below) : makeShare(-numerator, -below);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
