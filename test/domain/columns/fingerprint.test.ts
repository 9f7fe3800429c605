import fc from "fast-check";
import { fingerprint } from "#domain/columns/fingerprint";

describe("fingerprint", () => {
  it("is eight hex figures, the same for the same texts", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        expect(fingerprint(texts)).toMatch(/^[0-9a-f]{8}$/);
        expect(fingerprint([...texts])).toBe(fingerprint(texts));
      }),
    );
  });

  it("tells order, boundaries, empty texts and single letters apart", () => {
    const prints = [["ab", "c"], ["a", "bc"], ["c", "ab"], ["ab", "c", ""], ["ab", "d"], ["Ab", "c"], [], [""]].map(
      fingerprint,
    );
    expect(new Set(prints).size).toBe(prints.length);
  });

  it("seldom meets itself: 20,000 texts, fewer than 3 alike", () => {
    const prints = new Set(
      Array.from({ length: 20_000 }, (_, i) => fingerprint([`S01-${String(i)}`, "ACME CARE LTD"])),
    );
    expect(prints.size).toBeGreaterThan(20_000 - 3);
  });
});
