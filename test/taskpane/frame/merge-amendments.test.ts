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

  it("keeps the later of two answers to one question, and both where they answer two", () => {
    const share = (from: string, to: number) => ({
      agency: "County",
      from: { basis: from },
      to: { share: to },
      note: "",
    });
    const driver = (value: number) => ({
      agency: "Police",
      basis: "crimes",
      unit: "Fordshire",
      inPlace: true,
      value,
      source: "",
      year: "",
    });
    const pair = (rows: readonly [string, string], verdict: "duplicate" | "not") => ({
      rows,
      verdict,
      note: "",
      decidedBy: "",
      decidedOn: null,
      members: [],
    });
    const merged = mergeAmendments(
      {
        shares: [share("direct", 0.5), share("pupils", 0.2)],
        drivers: [driver(10)],
        duplicates: [pair(["a", "b"], "not")],
      },
      { shares: [share("direct", 0.6)], drivers: [driver(30)], duplicates: [pair(["b", "a"], "duplicate")] },
    );
    expect(merged).toEqual({
      shares: [share("direct", 0.6), share("pupils", 0.2)],
      drivers: [driver(30)],
      duplicates: [pair(["b", "a"], "duplicate")],
    });
    const switched = mergeAmendments({ rules: [rule("a")] }, { rules: [{ ...rule("a"), active: false }] });
    expect(switched.rules).toEqual([{ ...rule("a"), active: false }]);
  });

  it("says nothing where nothing was said", () => {
    expect(mergeAmendments({}, {})).toEqual({});
  });
});
