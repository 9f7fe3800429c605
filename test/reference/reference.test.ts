import { normaliseHeading } from "#domain/ledger/heading";
import { COFOG } from "#reference/cofog";
import { EXCLUSION_CLASSES } from "#reference/exclusion-classes";
import { REDACTED_PAYEES, REDACTION_MARKS } from "#reference/redaction-words";
import { VOCABULARY } from "#reference/vocabulary";

describe("the COFOG list", () => {
  it("has 10 divisions and 69 groups, in the order of their codes, each group under its division", () => {
    const codes = COFOG.map(({ code }) => code);
    expect(codes.filter((code) => code.length === 2)).toHaveLength(10);
    expect(codes.filter((code) => code.length === 4)).toHaveLength(69);
    expect([...codes].sort()).toEqual(codes);
    for (const code of codes) expect(codes).toContain(code.slice(0, 2));
  });
  it("names each function once, so that a label alone is enough", () => {
    expect(new Set(COFOG.map(({ name }) => name)).size).toBe(COFOG.length);
  });
});

describe("the headings", () => {
  const lists = [VOCABULARY.templateAmount, ...Object.values(VOCABULARY.amounts), ...Object.values(VOCABULARY.fields)];
  it("stand in normalised form, or they would never match", () => {
    const words = lists.flatMap((list) => [
      ...list.exact,
      ...(list.within ?? []),
      ...(list.weak ?? []),
      ...(list.never ?? []),
    ]);
    expect(words.filter((word) => normaliseHeading(word) !== word)).toEqual([]);
  });
  it("stand once in their list", () => {
    for (const list of lists) expect(new Set(list.exact).size).toBe(list.exact.length);
  });
});

describe("classes and redactions", () => {
  it("are names that SUMIFS cannot misread", () => {
    for (const { name, inWords } of EXCLUSION_CLASSES) {
      expect(name).not.toMatch(/^[=<>~]|[*?~|]/);
      expect(inWords).not.toBe("");
    }
    expect(EXCLUSION_CLASSES.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["capital financing", "depreciation", "internal recharge", "collection fund"]),
    );
  });
  it("are in lower case, each once", () => {
    for (const list of [REDACTED_PAYEES, REDACTION_MARKS]) {
      expect(list.filter((word) => word !== word.toLowerCase())).toEqual([]);
      expect(new Set(list).size).toBe(list.length);
    }
  });
});
