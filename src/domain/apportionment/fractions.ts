import { partOf, roundingOf, roundingOfPart, type Share, shareOf } from "./share.ts";

/** Shares with their whole parts as doubles beside them: dozens of shares for a million rows. Shape: shares each. */
export interface Fractions {
  readonly shares: readonly Share[];
  /** NaN, which makes no part, where a double does not hold it. */
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
}

export function fractionsOf(shares: readonly Share[]): Fractions {
  return {
    shares,
    numerators: Float64Array.from(shares, ({ numerator }) => exactly(numerator)),
    denominators: Float64Array.from(shares, ({ denominator }) => exactly(denominator)),
  };
}

/** One of the shares of an amount, to the penny, as `shareOf` gives it. @param code - which share. @param pence - whole pence. */
export function partAt({ shares, numerators, denominators }: Fractions, code: number, pence: number): number {
  const part = partOf(pence, numerators[code]!, denominators[code]!);
  return Number.isNaN(part) ? shareOf(pence, shares[code]!) : part;
}

/** Rounding that one of the shares of an amount carries, as `roundingOf` gives it. */
export function roundingAt({ shares, numerators, denominators }: Fractions, code: number, pence: number): number {
  const rounding = roundingOfPart(pence, numerators[code]!, denominators[code]!);
  return Number.isNaN(rounding) ? roundingOf(pence, shares[code]!) : rounding;
}

function exactly(whole: bigint): number {
  const number = Number(whole);
  return Number.isSafeInteger(number) ? number : Number.NaN;
}
