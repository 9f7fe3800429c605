import fc from "fast-check";
import { jsonBytes } from "#office/json-bytes";

/** Texts of any units of UTF-16: halves of characters, control characters, quotes. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom("\ud83d", "\ude00", "£", "\u000b", "\n", '"', "\\", "a", "\u2028"))
    .map((parts) => parts.join("")),
);
const anyCell = fc.oneof(
  anyText,
  fc.double(),
  fc.integer(),
  fc.integer({ min: -10, max: 200_000 }),
  fc.constantFrom(null, true, false, undefined),
);

it("a row is as long as its JSON in UTF-8", () => {
  fc.assert(
    fc.property(fc.array(anyCell, { maxLength: 12 }), (row) => {
      expect(jsonBytes(row)).toBe(Buffer.byteLength(JSON.stringify(row), "utf8"));
    }),
    { numRuns: 2000 },
  );
});
