import fc from "fast-check";
import { ShareCoder, sharesOf } from "#domain/apportionment/coded-shares";
import { makeShare, roundingOf, type Share, WHOLE } from "#domain/apportionment/share";
import { halfAway } from "#test/oracle/rational";

const anyShare = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 17n }), fc.bigInt({ min: 0n, max: 10n ** 17n }))
  .map(([a, b]) => makeShare(a < b ? a : b, a < b ? b : a));
const anyPence = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
);
const row = fc.tuple(anyPence, fc.oneof(anyShare, fc.constant(WHOLE), fc.constant(null)));

/** By exact fractions. */
const exactly = (pence: number, { numerator, denominator }: Share): number =>
  Number(halfAway({ top: BigInt(pence) * numerator, over: denominator }));

describe("shares of a column of pence", () => {
  it("are those of exact fractions to the penny, however large; nothing without a share", () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const coder = new ShareCoder();
        const codes = Int32Array.from(rows, ([, share]) => coder.code(share));
        const pence = Float64Array.from(rows, ([amount]) => amount);
        const placed = sharesOf(pence, { codes, shares: coder.shares });
        expect([...placed]).toEqual(rows.map(([amount, share]) => (share ? exactly(amount, share) + 0 : 0)));
      }),
    );
  });

  it("carry the rounding that the exact fraction leaves", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.nat(1000),
        fc.integer({ min: 1, max: 1000 }),
        (pence, a, b) => {
          const share = makeShare(BigInt(Math.min(a, b)), BigInt(b));
          const off = BigInt(exactly(pence, share)) * share.denominator - BigInt(pence) * share.numerator;
          expect(roundingOf(pence, share)).toBe(Number(off) / Number(share.denominator));
        },
      ),
    );
  });
});
