import * as fc from "fast-check";
import { findWords, foldText } from "#domain/tagging/find-words";
import { giveTags } from "#domain/tagging/give-tags";
import type { RowTags } from "#domain/tagging/row-tags";
import { RULE_MATCHES } from "#domain/tagging/rule";
import { type ReadyRule, RuleRunner } from "#domain/tagging/run-rules";
import type { SourceText } from "#domain/tagging/source-text";

const BLANK: RowTags = {
  ...{ leftOut: "", agency: "", theme: "", cofog: "", capital: "", basis: "", shareOverride: null },
  ...{ transferTo: "", eliminate: null, incomeFrom: "", priority: null, client: "", control: "", stream: "", work: "" },
};

/** Words that begin, end and overlap one another, in texts made of them. */
const piece = fc.constantFrom(
  "care",
  "CARE",
  "carers",
  "are",
  "rs",
  " ",
  "  ",
  "é",
  "\u{1f600}",
  "a",
  "care home",
  "-",
);
const someText = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));
const word = fc.array(piece, { minLength: 1, maxLength: 2 }).map((pieces) => pieces.join(""));

const aRule = fc.record({
  order: fc.integer({ min: 1, max: 3 }),
  field: fc.constantFrom("payee", "service", "any"),
  match: fc.constantFrom(...RULE_MATCHES.filter((match) => match !== "pattern")),
  words: fc.array(
    word.filter((text) => foldText(text) !== ""),
    { minLength: 1, maxLength: 2 },
  ),
  gives: fc.record(
    { theme: fc.constantFrom("Older people", "Housing"), client: fc.constantFrom("Adults", "Children") },
    { requiredKeys: ["theme"] },
  ),
});
const someRules = fc.array(aRule, { maxLength: 6 }).map((rules) => rules.map(readyOf));
const rows = fc.array(fc.record({ payee: someText, service: someText }), { maxLength: 5 });

function readyOf(rule: Omit<ReadyRule, "name" | "assumed" | "find">, at: number): ReadyRule {
  const finder = findWords(rule.match, rule.words);
  if ("refused" in finder) throw new Error(finder.refused);
  return { ...rule, name: `R${String(at + 1)}`, assumed: false, find: finder.find };
}

type Texts = Readonly<Record<"payee" | "service", string>>;

function rowOf(texts: Texts): SourceText {
  return {
    text: (field) => (field === "payee" || field === "service" ? texts[field].trim() : ""),
    number: () => null,
    financialYear: () => "",
  };
}

/** Rule by rule and field by field, as the words of the method say it. */
function oracle(rules: readonly ReadyRule[], texts: Texts): { name: string; word: string; rule: ReadyRule }[] {
  const inOrder = rules.map((rule, at) => ({ rule, at })).sort((a, b) => a.rule.order - b.rule.order || a.at - b.at);
  return inOrder.flatMap(({ rule }) => {
    const fields = rule.field === "any" ? (["payee", "service"] as const) : [rule.field as "payee" | "service"];
    const found = fields.flatMap((field) => (texts[field].trim() && rule.find(foldText(texts[field]))) || []);
    return found.length === 0 ? [] : [{ name: rule.name, word: found[0]!, rule }];
  });
}

it("finds the rules of each row by their order, each by the first of its words in the first of its fields", () => {
  fc.assert(
    fc.property(someRules, rows, (rules, all) => {
      const runner = new RuleRunner(rules);
      for (const texts of [...all, ...all]) {
        const hits = runner.hits(rowOf(texts)).map(({ rule, word: by }) => [rule.name, by]);
        expect(hits).toEqual(oracle(rules, texts).map(({ name, word: by }) => [name, by]));
      }
    }),
    { numRuns: 500 },
  );
});

it("gives each tag by the first rule that has it, and tells every rule that would give another", () => {
  fc.assert(
    fc.property(someRules, rows, (rules, all) => {
      const runner = new RuleRunner(rules);
      for (const texts of all) {
        const { tags, conflicts } = giveTags(BLANK, runner.hits(rowOf(texts)), false);
        const found = oracle(rules, texts);
        for (const tag of ["theme", "client"] as const) {
          const offers = found.filter(({ rule }) => rule.gives[tag] !== undefined);
          expect(tags[tag]).toBe(offers[0]?.rule.gives[tag] ?? "");
          const others = offers.filter(({ rule }) => rule.gives[tag] !== offers[0]?.rule.gives[tag]);
          expect(conflicts.filter((one) => one.tag === tag)).toEqual(
            others.map(({ name, rule }) => {
              const sameOrder = rule.order === offers[0]?.rule.order;
              return { tag, won: offers[0]?.name, lost: name, sameOrder };
            }),
          );
        }
      }
    }),
    { numRuns: 300 },
  );
});
