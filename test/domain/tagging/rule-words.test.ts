import * as fc from "fast-check";
import { findWords, foldText, type LiteralMatch } from "#domain/tagging/find-words";
import { LiteralWords } from "#domain/tagging/literal-words";
import { RULE_MATCHES } from "#domain/tagging/rule";
import { RuleWords } from "#domain/tagging/rule-words";

/**
 * Case, spaces that are no spaces, letters beyond ASCII, two that fold to letters within (K of Kelvin, I with a dot), and two
 * that begin with one half of a pair and end with another.
 */
const unit = fc.constantFrom(
  ...["a", "b", "B", "c", " ", "\t", "\u00a0", "-", "é", "É", "ê", "1", "k", "\u212a", "\u0130", "i"],
  ...["\u{10400}", "\u{10428}", "\u{1f600}", "\ud83d"],
);
const someText = fc.string({ unit, maxLength: 30 });
const words = fc.string({ unit, minLength: 1, maxLength: 5 }).filter((word) => foldText(word) !== "");

function ready<Match extends (typeof RULE_MATCHES)[number]>(match: Match, of: readonly string[]) {
  const finder = findWords(match, of);
  if ("refused" in finder) throw new Error(finder.refused);
  return { match, words: of, find: finder.find };
}

interface Looked {
  readonly word: string;
  readonly match: LiteralMatch;
}

/** Whose words the table says stand in the text. */
function standing(table: LiteralWords, text: string): number[] {
  table.lookThrough(text);
  const marks = [...table.found.subarray(0, table.count)];
  expect(new Set(marks).size).toBe(marks.length);
  return [...new Set(marks.flatMap((mark) => table.wordsOf(mark)))].sort((one, other) => one - other);
}

function tableOf(looked: readonly Looked[]): LiteralWords {
  return new LiteralWords(looked.map(({ word, match }, of) => ({ word: foldText(word), match, of })));
}

const aWord = fc.record({ word: words, match: fc.constantFrom("contains", "word", "starts", "equals") });

it("finds in a text as it is written the words that looking one by one in the folded text does", () => {
  fc.assert(
    fc.property(fc.array(aWord, { maxLength: 12 }), fc.array(someText, { maxLength: 4 }), (looked, texts) => {
      const table = tableOf(looked);
      for (const text of texts) {
        const alone = looked.flatMap(({ word, match }, of) =>
          ready(match, [word]).find(foldText(text)) === null ? [] : [of],
        );
        expect(standing(table, text)).toEqual(alone);
      }
    }),
    { numRuns: 500 },
  );
});

it.each([
  ["words within words", "ushers", ["he", "she", "hers", "his"], "contains", ["he", "she", "hers"]],
  ["a word again and again", "ho ho ho", ["ho", "o h"], "contains", ["ho", "o h"]],
  [
    "any case and run of spaces",
    " BARNET \t council ",
    ["barnet council", "t c"],
    "contains",
    ["barnet council", "t c"],
  ],
  ["a word across spaces alone", "x Care  Ltd, y", ["care ltd", "are ltd"], "word", ["care ltd"]],
  ["a beginning after spaces", "  Care of care", ["care", "of"], "starts", ["care"]],
  ["the whole text between spaces", " Care  Ltd \t ", ["care ltd", "care", "ltd"], "equals", ["care ltd"]],
  ["a letter that folds to one within ASCII", "Ban\u212a", ["bank"], "word", ["bank"]],
  ["a word beyond ASCII that stands alone", "Café, cafés", ["café", "cafés", "caf"], "word", ["café", "cafés"]],
  [
    "letters beyond ASCII each by itself",
    "CAFÉ, cafê",
    ["café", "cafê", "cafè", "é, c", "ê"],
    "contains",
    ["café", "cafê", "é, c", "ê"],
  ],
  ["words that differ beyond ASCII alone", "órla ltd", ["órla ltd", "òrla ltd", "orla ltd"], "equals", ["órla ltd"]],
  ["a beginning beyond ASCII", "É café é", ["é café", "é", "café"], "starts", ["é café", "é"]],
  ["a letter of two halves, and not its half", "\u{1f600} ltd", ["\u{1f600}", "\u{1f601}"], "contains", ["\u{1f600}"]],
  [
    "words that begin and end one another",
    "Unison",
    ["uni", "unison", "son", "nis", "on"],
    "contains",
    ["uni", "unison", "son", "nis", "on"],
  ],
] as const)("finds %s", (_, text, of, match, found) => {
  expect(standing(tableOf(of.map((word) => ({ word, match }))), text).map((at) => of[at])).toEqual(found);
});

it("looks no further than the folded text goes", () => {
  const long = `${"x".repeat(1999)}yz`;
  expect(
    standing(
      tableOf([
        { word: "y", match: "contains" },
        { word: "z", match: "contains" },
      ]),
      long,
    ),
  ).toEqual([0]);
});

const aRule = fc.record({
  match: fc.constantFrom(...RULE_MATCHES.filter((match) => match !== "pattern")),
  words: fc.array(words, { minLength: 1, maxLength: 3 }),
});

it("gives each rule the first of its words that stands, as each rule alone would", () => {
  fc.assert(
    fc.property(fc.array(aRule, { maxLength: 6 }), fc.array(someText, { maxLength: 4 }), (rules, texts) => {
      const all = rules.map(({ match, words: of }) => ready(match, of));
      const takes = Uint8Array.from(all, (_, at) => (at % 4 === 3 ? 0 : 1));
      const ruleWords = new RuleWords(all);
      for (const text of texts) {
        const alone = all.flatMap(({ find }, at) => {
          const word = takes[at] === 0 ? null : find(foldText(text));
          return word === null ? [] : [[at, word]];
        });
        const found = ruleWords.matches(ruleWords.lookThrough(text, takes), takes).map((at) => ruleWords.words[at]!);
        expect(found.map(({ rule, word }) => [rule, word])).toEqual(alone);
      }
    }),
    { numRuns: 300 },
  );
});
