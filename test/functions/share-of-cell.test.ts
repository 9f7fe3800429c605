import fc from "fast-check";
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

  it("agrees with whole-number arithmetic for every percentage", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.integer({ min: 0, max: 100 }), (amount, percent) => {
        const rounded = (2n * BigInt(Math.abs(amount)) * BigInt(percent) + 100n) / 200n;
        expect(shareOfCell(amount, percent / 100)).toBe(Math.sign(amount) * Number(rounded) || 0);
      }),
    );
  });
});
