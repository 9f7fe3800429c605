import { giveTags } from "#domain/tagging/give-tags";
import type { ReadyRule, RuleHit } from "#domain/tagging/run-rules";
import type { RowTags } from "#domain/tagging/row-tags";

const NONE: RowTags = {
  ...{ leftOut: "", agency: "County", theme: "", cofog: "", capital: "", basis: "", shareOverride: null },
  ...{ transferTo: "", eliminate: null, incomeFrom: "", priority: null, client: "", control: "", stream: "", work: "" },
};
const hit = (name: string, order: number, gives: ReadyRule["gives"]): RuleHit => ({
  word: "care",
  rule: { name, order, field: "payee", match: "contains", words: ["care"], gives, assumed: false, find: () => "care" },
});

describe("rows that the same rules match", () => {
  const hits = [
    hit("R1", 1, { theme: "Older people", agency: "Oxley" }),
    hit("R2", 1, { theme: "Children", capital: "capital" }),
  ];

  it("share what the rules give while their own columns give the same tags, and each keeps what is its own", () => {
    const [one, other] = [giveTags(NONE, hits, false), giveTags({ ...NONE, basis: "crimes" }, hits, false)];
    expect(one.given).toBe(other.given);
    expect([one.tags, other.tags]).toEqual(
      ["", "crimes"].map((basis) => ({ ...NONE, basis, theme: "Older people", agency: "Oxley", capital: "capital" })),
    );
    expect(one.conflicts).toEqual([{ tag: "theme", won: "R1", lost: "R2", sameOrder: true }]);
  });

  it("are given otherwise where a row's own columns give a tag", () => {
    giveTags(NONE, hits, false);
    const own = giveTags({ ...NONE, theme: "Roads" }, hits, true);
    expect(own.tags).toEqual({ ...NONE, theme: "Roads", capital: "capital" });
    expect(own.given.map(({ tag, rule }) => [tag, rule])).toEqual([["capital", "R2"]]);
    expect(own.conflicts).toEqual([]);
  });

  it("pass on the part that each row states of itself", () => {
    const pays = [hit("R3", 1, { transferTo: "Oxley" })];
    const parts = [null, 0.25].map((eliminate) => giveTags({ ...NONE, eliminate }, pays, false).tags.eliminate);
    expect(parts).toEqual([1, 0.25]);
  });
});
