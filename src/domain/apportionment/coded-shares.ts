import { partOf, type Share, shareFromNumber, shareOf } from "./share.ts";

/** A column of shares, each held once: `codes[i]` points into `shares`; -1 = none. */
export interface CodedShares {
  readonly codes: Int32Array;
  readonly shares: readonly Share[];
}

/** Gives shares codes, the same to equal decimals: a million rows bear some dozens of shares. */
export class ShareCoder {
  readonly shares: Share[] = [];
  private readonly codes = new Map<Share, number>();
  private readonly ofNumber = new Map<number, number>();

  /** -1 for null. */
  code(share: Share | null): number {
    if (share === null) return -1;
    let code = this.codes.get(share);
    if (code === undefined) this.codes.set(share, (code = this.shares.push(share) - 1));
    return code;
  }
  /** Of the share that a decimal states. */
  codeOfNumber(value: number): number {
    let code = this.ofNumber.get(value);
    if (code === undefined) this.ofNumber.set(value, (code = this.code(shareFromNumber(value))));
    return code;
  }
}

/**
 * The share of each amount, to the penny, as `shareOf` gives it; 0 where a row has no share.
 *
 * @param pence - whole pence. Shape: that of the codes.
 */
export function sharesOf(pence: Float64Array, { codes, shares }: CodedShares): Float64Array {
  const placed = new Float64Array(pence.length);
  const numerators = Float64Array.from(shares, ({ numerator }) => exactly(numerator));
  const denominators = Float64Array.from(shares, ({ denominator }) => exactly(denominator));
  for (let i = 0; i < placed.length; i++) {
    const code = codes[i]!;
    if (code === -1) continue;
    const amount = pence[i]!;
    const numerator = numerators[code]!;
    const denominator = denominators[code]!;
    if (numerator === denominator) {
      placed[i] = amount;
      continue;
    }
    const part = partOf(amount, numerator, denominator);
    placed[i] = Number.isNaN(part) ? shareOf(amount, shares[code]!) : part;
  }
  return placed;
}

/** NaN, which equals nothing and makes no part, where a double does not hold it. */
function exactly(whole: bigint): number {
  const number = Number(whole);
  return Number.isSafeInteger(number) ? number : Number.NaN;
}
