import fc from "fast-check";
import { decimalOf } from "#domain/money/decimal";
import { divideRounded } from "#domain/money/round";
import { shareOfCell } from "#functions/share-of-cell";

describe("shareOfCell", () => {
  it.each([
    [1003, 0.5, 502],
    [-1003, 0.5, -502],
    [3, 5 / 6, 3], // 2.5 by hand; the cell's 5/6 is a shade too large
    [3, 1 / 6, 1], // 0.5 by hand; the cell's 1/6 is a shade too small
    [100, 1 / 3, 33],
    [100, 1e-7, 0],
    [7, 0, 0],
    [7, 1, 7],
  ])("of %p pence at %p is %p", (pence, share, part) => {
    expect(shareOfCell(pence, share)).toBe(part);
  });

  /** The readable version: the product in exact decimals, brought to 15 digits, then rounded. */
  const exactly = (pence: number, share: number): number => {
    const { digits, places } = decimalOf(share);
    const product = BigInt(pence) * digits;
    const surplus = Math.max(0, Math.min(String(product).replace("-", "").length - 15, places));
    const kept = divideRounded(product, 10n ** BigInt(surplus));
    return Number(divideRounded(kept, 10n ** BigInt(places - surplus)));
  };

  it("gives by its short cuts what exact decimals give", () => {
    const shares = fc.oneof(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 1e7 }).map((part) => part / 1e7),
      fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 1000 })).map(([a, b]) => Math.min(a, b) / b),
    );
    const pence = fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.maxSafeInteger());
    fc.assert(
      fc.property(pence, shares, (amount, share) => {
        expect(shareOfCell(amount, share)).toBe(exactly(amount, share));
      }),
      { numRuns: 5000 },
    );
  });

  it("agrees with whole-number arithmetic for every percentage", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.integer({ min: 0, max: 100 }), (amount, percent) => {
        const rounded = (2n * BigInt(Math.abs(amount)) * BigInt(percent) + 100n) / 200n;
        expect(shareOfCell(amount, percent / 100)).toBe(Math.sign(amount) * Number(rounded) || 0);
      }),
    );
  });
});
