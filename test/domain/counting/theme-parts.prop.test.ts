import fc from "fast-check";
import { themeParts } from "#domain/counting/theme-parts";
import type { Ledger } from "#domain/ledger/ledger";
import type { ThemeSplit } from "#domain/place/registers";
import { codeColumn } from "#domain/columns/coded";

/** The only columns that a split looks at. */
const LEDGER = { rowId: ["S01-000001", "S01-000002"], theme: codeColumn(["Split", "Housing"]) } as unknown as Ledger;

function splitsOf(hundredths: readonly number[]): ThemeSplit[] {
  return hundredths.map((weight, at) => ({
    rowId: "S01-000001",
    part: at + 1,
    theme: `Theme ${String(at + 1)}`,
    weightPercent: weight / 100,
    note: "",
  }));
}

/** Hundredths of a per cent that sum to 100 %, in up to seven parts; some weigh nothing. */
const hundredths = fc.array(fc.nat(10_000), { maxLength: 6 }).map((cuts) => {
  const at = [0, ...cuts.toSorted((a, b) => a - b), 10_000];
  return at.slice(1).map((cut, part) => cut - at[part]!);
});
const pence = fc.integer({ min: -900_000_000_000_000, max: 900_000_000_000_000 });

describe("theme parts of a row", () => {
  it("sum to the row, to the penny, whatever the weights", () => {
    fc.assert(
      fc.property(hundredths, pence, (weights, amount) => {
        const parts = themeParts(LEDGER, splitsOf(weights))(0, amount);
        expect(parts.reduce((sum, part) => sum + part.pence, 0)).toBe(amount);
      }),
      { numRuns: 1000 },
    );
  });

  it("are each within a penny of their weight of the row", () => {
    fc.assert(
      fc.property(hundredths, pence, (weights, amount) => {
        const parts = themeParts(LEDGER, splitsOf(weights))(0, amount);
        parts.forEach((part, at) => {
          const off = BigInt(part.pence) * 10_000n - BigInt(amount) * BigInt(weights[at]!);
          expect(off <= 10_000n && off >= -10_000n).toBe(true);
        });
      }),
    );
  });

  it("are cumulative: a third, a third and the rest of 1.00 are 0.33, 0.34 and 0.33", () => {
    const thirds = themeParts(LEDGER, splitsOf([3333, 3333, 3334]))(0, 100);
    // cum 33.33 -> 33, cum 66.66 -> 67, cum 100 -> 100
    expect(thirds.map((part) => part.pence)).toEqual([33, 34, 33]);
  });

  it("keep the order of the parts, not of the rows of the register", () => {
    const reversed = splitsOf([5000, 5000]).toReversed();
    // cum 0.5 -> 1, cum 1 -> 1
    expect(themeParts(LEDGER, reversed)(0, 1)).toEqual([
      { theme: "Theme 1", pence: 1 },
      { theme: "Theme 2", pence: 0 },
    ]);
  });

  it("are the whole row where it is not split", () => {
    expect(themeParts(LEDGER, splitsOf([10_000]))(1, 77)).toEqual([{ theme: "Housing", pence: 77 }]);
  });
});
