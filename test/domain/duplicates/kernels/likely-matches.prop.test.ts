import fc from "fast-check";
import { likelyMatches } from "#domain/duplicates/kernels/likely-matches";

const row = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.constantFrom(0, 1, 100, 2 ** 32, 2 ** 32 + 1, 2 ** 40));

describe("entries that may agree with one of a few", () => {
  it("hold all that do agree, whatever the sign of the amount, in order", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(row, fc.boolean(), fc.boolean()), { maxLength: 60 }), (all) => {
        const codes = Int32Array.from(all, ([[code]]) => code);
        const others = codes.map((code) => (code === 0 ? 1 : 0));
        const pence = Float64Array.from(all, ([[, amount], isCredit]) => (isCredit ? -amount : amount));
        const entries = Int32Array.from(all.keys());
        const few = entries.filter((at) => all[at]![2]);
        const found = [...likelyMatches(entries, few, { first: pence, second: codes, third: others })];
        const agree = (a: number, b: number): boolean =>
          codes[a] === codes[b] && Math.abs(pence[a]!) === Math.abs(pence[b]!);
        for (const at of entries) if (few.some((one) => agree(one, at))) expect(found).toContain(at);
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
      }),
    );
  });

  it("are few where few agree: of 100,000 payments, no more than a tenth for one credit", () => {
    const pence = Float64Array.from({ length: 100_000 }, (_, at) => (at === 7 ? -123_456 : 100 * at));
    const codes = new Int32Array(pence.length);
    const found = likelyMatches(Int32Array.from(pence.keys()), Int32Array.of(7), {
      first: pence,
      second: codes,
      third: codes,
    });
    expect(found.length).toBeLessThan(10_000);
    expect(found).toContain(7);
  });
});
