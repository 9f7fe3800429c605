import fc from "fast-check";
import { markDifferences } from "#taskpane/duplication/compare-texts";

/** `INV[-]1001`: what differs stands in brackets. */
function told(a: string, b: string, by: "characters" | "words"): string[] {
  return markDifferences(a, b, by).map((stretches) =>
    stretches.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(""),
  );
}

describe("differences of two texts", () => {
  it.each<[string, string, "characters" | "words", string, string]>([
    ["INV-1001", "INV1001", "characters", "INV[-]1001", "INV1001"],
    ["9001", "9010", "characters", "90[01]", "90[10]"],
    ["£3,210.45", "£3,201.45", "characters", "£3,2[10].45", "£3,2[01].45"],
    ["778", "778A", "characters", "778", "778[A]"],
    ["ACME CARE LTD", "Acme Care Limited", "words", "ACME CARE [LTD]", "Acme Care [Limited]"],
    ["12/05/2025", "19/05/2025", "words", "[12]/05/2025", "[19]/05/2025"],
    ["Home care", "HOME CARE", "words", "Home care", "HOME CARE"],
    ["", "x", "characters", "", "[x]"],
  ])("%p and %p by %s", (a, b, by, left, right) => expect(told(a, b, by)).toEqual([left, right]));

  it("never change the texts, and mark nothing in equal ones", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom("characters", "words"), (a, b, by) => {
        const [left, right] = markDifferences(a, b, by);
        expect(left.map(({ text }) => text).join("")).toBe(a);
        expect(right.map(({ text }) => text).join("")).toBe(b);
        expect(markDifferences(a, a, by)[0].some(({ differs }) => differs)).toBe(false);
      }),
    );
  });
});
