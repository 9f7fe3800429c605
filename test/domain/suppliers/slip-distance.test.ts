import fc from "fast-check";
import { editDistance } from "#domain/ledger/edit-distance";
import { findLikeKeys } from "#domain/suppliers/find-like-keys";
import { slipDistance } from "#domain/suppliers/slip-distance";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 0, maxLength: 12 });

describe("slipDistance", () => {
  it("is the distance that the table of all ways gives", () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 2 }), (a, b, limit) => {
        expect(slipDistance(a, b, limit)).toBe(editDistance(a, b, limit));
      }),
    );
  });
});

describe("findLikeKeys", () => {
  it("finds every pair one slip apart, as comparing all does", () => {
    const key = fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), minLength: 7, maxLength: 11 });
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 40 }), (keys) => {
        const like = findLikeKeys(keys);
        for (const [i, a] of keys.entries()) {
          for (const [j, b] of keys.entries()) {
            if (i < j && slipDistance(a, b, 1) === 1) expect(like[i]!.includes(j) || like[j]!.includes(i)).toBe(true);
          }
        }
      }),
    );
  });
});
