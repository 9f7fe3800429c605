import fc from "fast-check";
import { findBuckets, membersOf } from "#domain/duplicates/kernels/find-buckets";

/** The readable version: entries by the text of their keys. */
function plainBuckets(entries: readonly number[], keys: readonly (readonly number[])[]): number[][] {
  const buckets = new Map<string, number[]>();
  for (const entry of entries) {
    const key = keys.map((column) => column[entry]).join(" ");
    buckets.set(key, [...(buckets.get(key) ?? []), entry]);
  }
  return [...buckets.values()].filter(({ length }) => length > 1);
}

const pence = fc.oneof(fc.constantFrom(0, 1, -1, 2 ** 32, 2 ** 32 + 1, -(2 ** 40)), fc.integer({ min: -9, max: 9 }));
const rows = fc.array(fc.tuple(fc.integer({ min: -1, max: 3 }), pence), { maxLength: 60 });

describe("entries that agree", () => {
  it("are those that the same keys as text find, in the same order", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 3 }), (all, every) => {
        const entries = all.map((_, at) => at).filter((at) => at % every === 0);
        const columns = [all.map(([code]) => code), all.map(([, amount]) => amount)];
        const found = findBuckets(Int32Array.from(entries), [
          Int32Array.from(columns[0]!),
          Float64Array.from(columns[1]!),
        ]);
        const buckets = Array.from({ length: found.count }, (_, bucket) => Array.from(membersOf(found, bucket)));
        expect(buckets).toEqual(plainBuckets(entries, columns));
      }),
      { numRuns: 500 },
    );
  });
});
