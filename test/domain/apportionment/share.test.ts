import fc from "fast-check";
import {
  isWhole,
  makeShare,
  roundingOf,
  type Share,
  shareFromNumber,
  shareOf,
  shareToNumber,
  weightShares,
  WHOLE,
} from "#domain/apportionment/share";
import { halfAway } from "#test/oracle/rational";

const half: Share = { numerator: 1n, denominator: 2n };
const third: Share = { numerator: 1n, denominator: 3n };

const anyShare = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.bigInt({ min: 0n, max: 10n ** 12n }))
  .map(([a, b]) => makeShare(a < b ? a : b, a < b ? b : a));
const anyPence = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
);

describe("a share", () => {
  it.each<[number, bigint, bigint]>([
    [0.66, 33n, 50n],
    [0, 0n, 1n],
    [1, 1n, 1n],
    [0.333333333333, 333_333_333_333n, 10n ** 12n],
    [1e-7, 1n, 10n ** 7n],
  ])("that reads %d is exactly that decimal", (value, numerator, denominator) => {
    expect(shareFromNumber(value)).toEqual({ numerator, denominator });
    expect(shareToNumber(shareFromNumber(value))).toBe(value);
  });

  it("stands in lowest terms, so that a whole is known as one", () => {
    expect(makeShare(600_000n, 1_000_000n)).toEqual({ numerator: 3n, denominator: 5n });
    expect(makeShare(0n, 7n)).toEqual({ numerator: 0n, denominator: 1n });
    expect(isWhole(makeShare(9n, 9n))).toBe(true);
    expect(isWhole(makeShare(9_999n, 10_000n))).toBe(false);
  });
});

describe("shareOf", () => {
  it.each<[number, Share, number]>([
    [1, half, 1],
    [-1, half, -1],
    [3, half, 2],
    [-3, half, -2],
    [0, half, 0],
    [100, third, 33],
    [200, third, 67],
    [-5, WHOLE, -5],
    // Too large for a double on the way: 2^53 - 1 pence at 999/1000.
    [9_007_199_254_740_991, { numerator: 999n, denominator: 1000n }, 8_998_192_055_486_250],
  ])("%d at a share", (pence, share, expected) => {
    expect(shareOf(pence, share)).toBe(expected);
  });

  it("is exact at any size, half away from zero", () => {
    fc.assert(
      fc.property(anyPence, anyShare, (pence, share) => {
        const exact = halfAway({ top: BigInt(pence) * share.numerator, over: share.denominator });
        expect(shareOf(pence, share)).toBe(Number(exact));
      }),
      { numRuns: 2000 },
    );
  });

  it("rounds by half a penny at most, and says by how much", () => {
    expect(roundingOf(1, half)).toBe(0.5);
    expect(roundingOf(-1, half)).toBe(-0.5);
    expect(roundingOf(200, third)).toBeCloseTo(1 / 3, 12);
    fc.assert(
      fc.property(anyPence, anyShare, (pence, share) => {
        expect(Math.abs(roundingOf(pence, share))).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

describe("weightShares", () => {
  it("is chainshire's 0.718: 4m at 1, 3m at 0.66 and 3m at 0.40", () => {
    const terms = [
      { share: WHOLE, weight: 400_000_000n },
      { share: shareFromNumber(0.66), weight: 300_000_000n },
      { share: shareFromNumber(0.4), weight: 300_000_000n },
    ];
    expect(weightShares(terms)).toEqual(shareFromNumber(0.718));
  });
  it("weighs receipts paid back as it weighs receipts", () => {
    const terms = [
      { share: WHOLE, weight: -10n },
      { share: half, weight: -30n },
    ];
    expect(weightShares(terms)).toEqual({ numerator: 5n, denominator: 8n });
  });
  it("gives no share where receipts sum to nothing, or there are none", () => {
    expect(weightShares([])).toBeNull();
    const offsetting = [
      { share: WHOLE, weight: 10n },
      { share: half, weight: -10n },
    ];
    expect(weightShares(offsetting)).toBeNull();
  });
});
