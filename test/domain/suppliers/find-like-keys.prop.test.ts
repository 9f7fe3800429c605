import fc from "fast-check";
import { findLikeKeys } from "#domain/suppliers/find-like-keys";

const letter = fc.constantFrom(...Array.from("abcé"));
const key = fc.array(letter, { minLength: 5, maxLength: 14 }).map((letters) => letters.join(""));
/** Letters left out and put in at a place: none or one of each. */
const slip = fc.tuple(fc.nat(14), fc.nat(1), fc.constantFrom("", "a", "é"));
const withSlips = fc
  .tuple(key, fc.array(slip, { maxLength: 3 }))
  .map(([whole, slips]) => [
    whole,
    slips.reduce((text, [at, out, put]) => text.slice(0, at) + put + text.slice(at + out), whole),
  ]);

/** Letters changed, added or left out (none swapped), by the textbook's table. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}

it("finds every pair of keys of seven letters or more that two letters changed, added or left out part, each once", () => {
  let expected = 0;
  fc.assert(
    fc.property(fc.array(withSlips, { minLength: 1, maxLength: 8 }), (drawn) => {
      const keys = [...new Set(drawn.flat())];
      const found = findLikeKeys(keys).flatMap((others, at) =>
        others.map((other) => `${String(Math.min(at, other))} ${String(Math.max(at, other))}`),
      );
      expect(new Set(found).size).toBe(found.length);
      keys.forEach((own, at) => {
        keys.slice(0, at).forEach((other, before) => {
          if (Math.min(own.length, other.length) < 7 || editDistance(own, other) > 2) return;
          expect(found).toContain(`${String(before)} ${String(at)}`);
          expected++;
        });
      });
    }),
    { numRuns: 200 },
  );
  expect(expected).toBeGreaterThan(50);
});
