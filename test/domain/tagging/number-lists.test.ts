import * as fc from "fast-check";
import { NumberLists } from "#domain/tagging/number-lists";

it("tells lists apart by what they hold, in order, and one list always by the same number", () => {
  const list = fc.array(fc.integer({ min: -2, max: 3 }), { maxLength: 6 });
  // More lists than its first slots hold.
  fc.assert(
    fc.property(fc.array(list, { maxLength: 400, size: "max" }), (lists) => {
      const numbers = new NumberLists();
      const known = new Map<string, number>();
      for (const one of lists) {
        const key = one.join(" ");
        if (!known.has(key)) known.set(key, known.size);
        expect(numbers.numberOf(one, one.length)).toBe(known.get(key));
      }
      for (const [key, number] of known) {
        const held = Array.from({ length: numbers.lengthOf(number) }, (_, at) => numbers.at(number, at));
        expect(held.join(" ")).toBe(key);
      }
    }),
  );
});
