import fc from "fast-check";
import { decimalOf } from "#domain/money/decimal";

describe("decimalOf", () => {
  it.each<[number, bigint, number]>([
    [0, 0n, 0],
    [-0, 0n, 0],
    [0.66, 66n, 2],
    [2.675, 2675n, 3],
    [-0.005, -5n, 3],
    [900_000.001, 900_000_001n, 3],
    // The text of these has an exponent.
    [1e21, 10n ** 21n, 0],
    [-1.5e21, -15n * 10n ** 20n, 0],
    [1e-7, 1n, 7],
    [-1.25e-7, -125n, 9],
    [5e-324, 5n, 324],
    // What the number shows, not what was meant: 0.1 + 0.2 shows seventeen places.
    [0.1 + 0.2, 30_000_000_000_000_004n, 17],
  ])("%d", (value, digits, places) => {
    expect(decimalOf(value)).toEqual({ digits, places });
  });

  it.each([Number.NaN, Infinity, -Infinity])("refuses %d", (value) => {
    expect(() => decimalOf(value)).toThrow(RangeError);
  });

  it("is the same number again", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const { digits, places } = decimalOf(value);
        expect(Number(`${String(digits)}e-${String(places)}`)).toBe(value + 0);
      }),
    );
  });
});
