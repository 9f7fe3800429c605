import fc from "fast-check";
import { InvariantError } from "#domain/findings/invariant";
import { divideRounded } from "#domain/money/round";

describe("divideRounded", () => {
  it.each<[bigint, bigint, bigint]>([
    [0n, 7n, 0n],
    [1n, 2n, 1n],
    [-1n, 2n, -1n],
    [3n, 2n, 2n],
    [-3n, 2n, -2n],
    [1n, 3n, 0n],
    [2n, 3n, 1n],
    [-2n, 3n, -1n],
    [49n, 100n, 0n],
    [-50n, 100n, -1n],
    // Halves that no double holds: beyond 2^53.
    [2n * 10n ** 30n + 1n, 2n, 10n ** 30n + 1n],
    [-(2n * 10n ** 30n + 1n), 2n, -(10n ** 30n) - 1n],
  ])("%s over %s is %s", (dividend, divisor, expected) => {
    expect(divideRounded(dividend, divisor)).toBe(expected);
  });

  it.each([0n, -1n])("refuses the divisor %s", (divisor) => {
    expect(() => divideRounded(1n, divisor)).toThrow(InvariantError);
  });

  it("is never more than a half away, and treats both signs alike", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
        fc.bigInt({ min: 1n, max: 10n ** 20n }),
        (a, b) => {
          const off = 2n * (divideRounded(a, b) * b - a);
          expect(off <= b && off >= -b).toBe(true);
          expect(divideRounded(-a, b)).toBe(-divideRounded(a, b));
          // An exact half goes away from zero.
          if (off === b || off === -b) expect(off > 0n).toBe(a > 0n);
        },
      ),
    );
  });
});
