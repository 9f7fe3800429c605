import { fractionsOf, partAt } from "./fractions.ts";
import { type Share, shareFromNumber } from "./share.ts";

/** A column of shares, each held once: `codes[i]` points into `shares`; -1 = none. */
export interface CodedShares {
  readonly codes: Int32Array;
  readonly shares: readonly Share[];
}

/** The share in row i; null = none. */
export function shareAt({ codes, shares }: CodedShares, i: number): Share | null {
  return shares[codes[i]!] ?? null;
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
  const fractions = fractionsOf(shares);
  for (let i = 0; i < placed.length; i++) {
    const code = codes[i]!;
    if (code !== -1) placed[i] = partAt(fractions, code, pence[i]!);
  }
  return placed;
}
