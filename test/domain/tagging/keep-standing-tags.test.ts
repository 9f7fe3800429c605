import { keepStandingTags } from "#domain/tagging/keep-standing-tags";
import { printAt, PrintCoder, printTag, printTags, readPrint, writePrint } from "#domain/tagging/print-row";
import type { RowTags } from "#domain/tagging/row-tags";
import { tagsOfPerson, takenByPerson, writeTaggedBy } from "#domain/tagging/tagged-by";

const NONE: RowTags = {
  leftOut: "",
  agency: "County",
  theme: "",
  cofog: "",
  capital: "",
  basis: "",
  shareOverride: null,
  transferTo: "",
  eliminate: null,
  incomeFrom: "",
  priority: null,
  client: "",
  control: "",
  stream: "",
  work: "",
};

interface Case {
  readonly source?: string;
  /** What the source said at the last count, where that was something else. */
  readonly sourceThen?: string;
  readonly rule?: string;
  readonly ruleThen?: string;
  readonly stands: string | null;
  readonly person?: boolean;
}

/** The theme of a row after a Recount, and who has it. */
function themeOf({ source = "", sourceThen = source, rule, ruleThen, stands, person = false }: Case): string {
  const said = { ...NONE, theme: source };
  const fresh = { source: said, print: printTags(said), ruled: { ...said, theme: source || (rule ?? "") } };
  const { tags, byPerson, replaced } = keepStandingTags(fresh, {
    tags: { theme: stands },
    print: printTags({ ...NONE, theme: sourceThen }),
    ruleGiven: new Map(ruleThen === undefined ? [] : [["theme", printTag(ruleThen)]]),
    byPerson: new Set(person ? ["theme"] : []),
  });
  return `${tags.theme}${byPerson.includes("theme") ? " (person)" : ""}${replaced.includes("theme") ? " (replaced)" : ""}`;
}

describe("what a person says of a tag that is asked of", () => {
  it("is theirs though it be what stands anyway, and the tool's again once nobody asks", () => {
    const fresh = { source: NONE, print: printTags(NONE), ruled: NONE };
    const standing = {
      tags: { leftOut: null },
      print: fresh.print,
      ruleGiven: new Map(),
      byPerson: new Set(["leftOut"] as const),
    };
    expect(keepStandingTags({ ...fresh, asked: new Set(["leftOut"]) }, standing).byPerson).toEqual(["leftOut"]);
    expect(keepStandingTags(fresh, standing).byPerson).toEqual([]);
  });
});

describe("whose a standing tag is", () => {
  it.each<[string, Case, string]>([
    ["nobody typed: the source's", { source: "Care", stands: "Care" }, "Care"],
    ["typed over the source", { source: "Care", stands: "Roads" }, "Roads (person)"],
    ["emptied", { source: "Care", stands: null }, " (person)"],
    ["the source changed, nobody typed", { source: "Roads", sourceThen: "Care", stands: "Care" }, "Roads (replaced)"],
    [
      "the source changed under a person's tag",
      { source: "Roads", sourceThen: "Care", stands: "Parks", person: true },
      "Parks (person)",
    ],
    ["a rule is new", { rule: "Care", stands: null }, "Care"],
    ["a rule's tag stands", { rule: "Care", ruleThen: "Care", stands: "Care" }, "Care"],
    ["the rule changed", { rule: "Roads", ruleThen: "Care", stands: "Care" }, "Roads"],
    ["the rule is gone", { ruleThen: "Care", stands: "Care" }, ""],
    [
      "the rule is gone and the source says something now",
      { source: "Parks", sourceThen: "", ruleThen: "Care", stands: "Care" },
      "Parks",
    ],
    ["typed over a rule", { rule: "Care", ruleThen: "Care", stands: "Roads" }, "Roads (person)"],
    ["typed over a rule that is gone by now", { ruleThen: "Care", stands: "Roads" }, "Roads (person)"],
    ["typed over a rule that changed", { rule: "Parks", ruleThen: "Care", stands: "Roads" }, "Roads (person)"],
    ["emptied over a rule", { rule: "Care", ruleThen: "Care", stands: null }, " (person)"],
    ["a person's, and a rule that says the same", { rule: "Care", stands: "Care", person: true }, "Care (person)"],
    ["a person's, and the source that says the same", { source: "Care", stands: "Care", person: true }, "Care"],
    ["emptied by a person before, and a rule", { rule: "Care", stands: null, person: true }, " (person)"],
  ])("%s", (_words, given, expected) => {
    expect(themeOf(given)).toBe(expected);
  });
});

describe("TP Print", () => {
  it("is read as it was written", () => {
    const print = {
      identity: "1a2b3c4d",
      source: "5e6f7a8b",
      ruleGiven: new Map([
        ["theme", "9c0d1e2f"],
        ["agency", "00000001"],
      ]),
    };
    expect(writePrint(print)).toBe("1a2b3c4d 5e6f7a8b theme=9c0d1e2f,agency=00000001");
    expect(readPrint(writePrint(print))).toEqual(print);
    const coder = new PrintCoder(2);
    coder.set(1, print);
    coder.set(0, { ...print, identity: "0000000a", ruleGiven: new Map() });
    expect([0, 1].map((row) => printAt(coder.column(), row))).toEqual(["0000000a 5e6f7a8b", writePrint(print)]);
    expect(readPrint("1a2b3c4d 5e6f7a8b")).toEqual({ ...print, ruleGiven: new Map() });
    expect(readPrint("")).toEqual({ identity: "", source: "", ruleGiven: new Map() });
  });

  it("holds what a person gave, whatever is in it, beside what rules gave", () => {
    const print = {
      ...{ identity: "1a2b3c4d", source: "5e6f7a8b", ruleGiven: new Map([["agency", "00000001"]]) },
      personGave: new Map([
        ["theme", "Children, 50 % = \u00a0half;\ttwo\ud800"],
        ["client", ""],
      ]),
    };
    expect(readPrint(writePrint(print))).toEqual(print);
    expect(writePrint(print)).toMatch(/^\S+ \S+ \S+$/);
  });
});

describe("TP Tagged by", () => {
  it("names rules with their words and a person's tags; a word cannot pass for a clause", () => {
    const byRule = [{ rule: "R1", word: 'x"; person: theme', tags: ["theme"] }];
    const text = writeTaggedBy({ byRule, byPerson: ["agency"] });
    expect(text).toBe('source; rule R1 "x person: theme": theme; person: agency');
    expect([...tagsOfPerson(text)]).toEqual(["agency"]);
    expect([...tagsOfPerson("source")]).toEqual([]);
  });

  it("tags that a person takes leave their rule", () => {
    const text = 'source; rule R1 "foster": theme, cofog; person: agency';
    expect(takenByPerson(text, ["theme"])).toBe('source; rule R1 "foster": cofog; person: agency, theme');
    expect(takenByPerson(text, ["theme", "cofog"])).toBe("source; person: agency, theme, cofog");
    expect(takenByPerson("", ["theme"])).toBe("source; person: theme");
  });
});
