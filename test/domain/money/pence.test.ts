import fc from "fast-check";
import { toPence, toPounds } from "#domain/money/pence";

describe("toPence", () => {
  // Worked by hand on the decimal that a person typed; binary arithmetic gets the ties wrong.
  it.each<[number, number, number]>([
    [0, 1, 0],
    [2.675, 1, 268],
    [1.005, 1, 101],
    [-1.005, 1, -101],
    [-0.005, 1, -1],
    [0.005, 1, 1],
    [-0.0049, 1, 0],
    [0.1 + 0.2, 1, 30],
    [1e-7, 1, 0],
    [1e-7, 1_000_000, 10],
    [5e-9, 1_000_000, 1],
    [-5e-9, 1_000_000, -1],
    [900_000.001, 1000, 90_000_000_100],
    [1234.567895, 1000, 123_456_790],
    [-1.2345, 1_000_000, -123_450_000],
    [1e21, 1, 1e23],
    [1e21, 1_000_000, 1e29],
    // The last penny below 2^46 pounds; beyond, doubles lie further apart than pence.
    [70_368_744_177_663.99, 1, 7_036_874_417_766_399],
  ])("%d in units of %d pounds is %d pence", (amount, poundsInUnit, expected) => {
    expect(toPence(amount, poundsInUnit)).toBe(expected);
  });

  it.each([Number.NaN, Infinity, -Infinity])("refuses %d", (amount) => {
    expect(() => toPence(amount, 1)).toThrow(RangeError);
  });

  it("goes to pounds and back without loss", () => {
    const pence = fc.integer({ min: -900_000_000_000_000, max: 900_000_000_000_000 });
    fc.assert(
      fc.property(pence, (amount) => {
        expect(toPence(toPounds(amount), 1)).toBe(amount);
      }),
    );
  });

  it("reads £ and £000 as the same money", () => {
    const thousandths = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });
    fc.assert(
      fc.property(thousandths, (amount) => {
        const pounds = Number(`${String(amount)}e-3`);
        const thousands = Number(`${String(amount)}e-6`);
        expect(toPence(thousands, 1000)).toBe(toPence(pounds, 1));
      }),
    );
  });
});

describe("toPounds", () => {
  it.each([
    [1, 0.01],
    [-268, -2.68],
    [7_036_874_417_766_399, 70_368_744_177_663.99],
  ])("%d pence", (pence, pounds) => {
    expect(toPounds(pence)).toBe(pounds);
  });
});
