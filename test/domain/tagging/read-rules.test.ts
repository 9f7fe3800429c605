import type { RawCell } from "#domain/columns/raw-cell";
import { describeFinding } from "#domain/findings/words";
import { findWords, foldText } from "#domain/tagging/find-words";
import { type KnownTags, normaliseRules, readRules } from "#domain/tagging/read-rules";
import type { RuleMatch } from "#domain/tagging/rule";

const HEADINGS = ["Order", "Field", "Match", "Words", "Theme", "Transfer to", "Owner", "Active"];
const KNOWN: KnownTags = {
  classes: ["depreciation", "recoverable VAT"],
  isFunction: (text) => /^\d+(\.\d)?$/.test(text),
};

function read(...rows: (string | number | null)[][]) {
  return readRules({ headings: HEADINGS, rows }, KNOWN);
}

/** A rule that works, with these cells. */
function readOne(cells: Readonly<Record<string, RawCell>>) {
  const row: Record<string, RawCell> = { Words: "x", Theme: "Care", ...cells };
  return readRules({ headings: Object.keys(row), rows: [Object.values(row)] }, KNOWN);
}

describe("readRules", () => {
  it("names a rule by its place in the table, empty rows counted", () => {
    const rules = read(
      [10, "payee", "word", "Acme| Byte Ltd ", "Care", null, null, "Y"],
      [null, null, null, null, null, null, null, null],
      [null, null, null, "fire", null, "Fire Authority", null, "N"],
    );
    expect(rules.map(({ rule }) => rule)).toEqual([
      {
        name: "R1",
        order: 10,
        field: "payee",
        match: "word",
        words: ["Acme", "Byte Ltd"],
        gives: { theme: "Care" },
        active: true,
        note: "",
      },
      {
        name: "R3",
        order: Number.MAX_SAFE_INTEGER,
        field: "any",
        match: "contains",
        words: ["fire"],
        gives: { transferTo: "Fire Authority" },
        active: false,
        note: "",
      },
    ]);
    expect(rules.map(({ problem }) => problem)).toEqual([null, null]);
  });

  it("reads rows that end before the last heading, as a settings file may have them", () => {
    const headings = ["words", "theme", "note", "active"];
    const rules = readRules(
      {
        headings,
        rows: [
          ["foster", "Children"],
          ["road", "Roads", "agreed", "N"],
        ],
      },
      KNOWN,
    );
    expect(rules.map(({ rule: { name, gives, active } }) => [name, gives, active])).toEqual([
      ["R1", { theme: "Children" }, true],
      ["R2", { theme: "Roads" }, false],
    ]);
  });

  it.each([
    [["purse", "word", "x", "Care"], "Rule R1 on TP Rules looks in “purse”, which is not known."],
    [["payee", "near", "x", "Care"], "Rule R1 on TP Rules matches by “near”, which is not known."],
    [["payee", "word", " | ", "Care"], "Rule R1 on TP Rules has no words to look for."],
    [["payee", "word", "x", null], "Rule R1 on TP Rules gives no tag."],
    [
      ["payee", "pattern", "(a", "Care"],
      "The pattern “(a” of rule R1 on TP Rules cannot be run: a bracket “(” is not closed.",
    ],
  ])("%j is said and not run", ([field, match, words, theme], said) => {
    const [rule] = read([1, field!, match!, words!, theme ?? null, null, "a client", null]);
    expect(rule!.ready).toBeNull();
    expect(describeFinding(rule!.problem!).startsWith(said)).toBe(true);
  });

  it.each([
    ["Left out", "No", "Write one of: depreciation, recoverable VAT, then Recount."],
    ["Capital", "Y", "Write one of: revenue, capital, then Recount."],
    ["COFOG", "old age", "Write one of: a function, such as 10.2 Old age, then Recount."],
    ["Active", "maybe", "Write one of: Y, N, then Recount."],
  ])("%s “%s” is no tag: it is said and the rule is not run", (heading, text, todo) => {
    const [rule] = readOne({ [heading]: text });
    expect(rule!.ready).toBeNull();
    expect(describeFinding(rule!.problem!)).toBe(
      `Rule R1 on TP Rules reads “${text}” under ${heading}, which is not known. It was not run. ${todo}`,
    );
  });

  it.each([
    ["Left out", ["Recoverable vat", "depreciation", null]],
    ["Capital", ["Revenue", "capital", "R", "cap", null]],
    ["COFOG", ["10.2", "7", null]],
    ["Active", ["Y", "yes", "n", "No", true, false, null]],
  ])("%s may be %j", (heading, cells) => {
    for (const cell of cells) {
      const [rule] = readOne({ [heading]: cell });
      expect(rule!.problem).toBeNull();
      expect(rule!.ready).not.toBeNull();
    }
  });

  it("leaves the tags as written until they are normalised", () => {
    const rules = readOne({ Capital: "Rev" });
    expect(rules[0]!.ready!.gives).toEqual({ theme: "Care", capital: "Rev" });
    const [normalised] = normaliseRules(rules, ({ gives }) => ({ gives: { ...gives, capital: "revenue" } }));
    expect(normalised!.ready!.gives).toEqual({ theme: "Care", capital: "revenue" });
    expect(normalised!.rule.gives).toEqual({ theme: "Care", capital: "Rev" });
  });

  it("takes a pattern whole: either side of | is one pattern", () => {
    const [rule] = read([1, "any", "pattern", "^a|b$", "Care", null, null, null]);
    expect(rule!.rule.words).toEqual(["^a|b$"]);
    expect(rule!.ready!.find("xb")).toBe("^a|b$");
  });
});

describe("findWords", () => {
  const finds = (match: RuleMatch, word: string, text: string): boolean => {
    const found = findWords(match, [word]);
    return "find" in found && found.find(foldText(text)) !== null;
  };
  it.each([
    ["contains", "FOSTER", "kinship fostering", true],
    ["contains", "foster  care", "Foster Care", true],
    ["word", "foster", "kinship fostering", false],
    ["word", "foster", "(Foster) care", true],
    ["word", "care", "childcare; care", true],
    ["starts", "adult", "Adult social care", true],
    ["starts", "social", "Adult social care", false],
    ["equals", "policing", " Policing ", true],
    ["equals", "policing", "Policing north", false],
    ["code", "07", "07.3 Hospital services", true],
    ["code", "07.3", "7.3", true],
    ["code", "1", "10.2", false],
    ["code", "10.2", "10", false],
    ["pattern", "^fost(er|ering)$", "Fostering", true],
  ] as const)("%s “%s” in “%s”: %s", (match, word, text, expected) => {
    expect(finds(match, word, text)).toBe(expected);
  });

  it("says which word was found", () => {
    const found = findWords("contains", ["Acme", "Byte"]);
    expect("find" in found && found.find(foldText("BYTE Ltd"))).toBe("Byte");
  });
});
