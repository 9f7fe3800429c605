import type { NewRule } from "#application/amendments";
import { mergeAmendments } from "#taskpane/frame/merge-amendments";

const rule = (word: string): NewRule => ({
  field: "service",
  match: "contains",
  words: [word],
  gives: { theme: "Housing" },
  note: "",
});

describe("merging amendments", () => {
  it("lays the later over the earlier, name by name and field by field", () => {
    const merged = mergeAmendments(
      {
        place: { name: "Fordshire", population: 600_000 },
        sources: { S01: { unit: "£000", vat: "net" } },
        mappings: { Spend: { amount: "Gross" } },
      },
      {
        place: { name: "Wold" },
        sources: { S01: { vat: "gross" }, S02: { use: "detail" } },
        mappings: { Spend: { payee: "Who" } },
      },
    );
    expect(merged).toEqual({
      place: { name: "Wold", population: 600_000 },
      sources: { S01: { unit: "£000", vat: "gross" }, S02: { use: "detail" } },
      mappings: { Spend: { amount: "Gross", payee: "Who" } },
    });
  });

  it("keeps lists in their order", () => {
    expect(mergeAmendments({ rules: [rule("a")] }, { rules: [rule("b")] }).rules).toEqual([rule("a"), rule("b")]);
  });

  it("says nothing where nothing was said", () => {
    expect(mergeAmendments({}, {})).toEqual({});
  });
});
