import * as fc from "fast-check";
import { findWords, foldText } from "#domain/tagging/find-words";
import { LiteralWords } from "#domain/tagging/literal-words";
import { RULE_MATCHES } from "#domain/tagging/rule";
import { RuleWords } from "#domain/tagging/rule-words";

/** Every place of every word, looked for one by one. */
function placesOf(words: readonly string[], text: string): string[] {
  return words.flatMap((word, of) =>
    Array.from(text).flatMap((_, at) =>
      text.startsWith(word, at) && word !== "" ? [`${String(of)}@${String(at)}`] : [],
    ),
  );
}

const letters = fc.string({ unit: fc.constantFrom("a", "b", "c", " ", "é", "1"), minLength: 1, maxLength: 5 });

it("finds every word at every place, as looking one by one does", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "c", " ", "é", "1"), maxLength: 30 });
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 12 }), text, (words, looked) => {
      const found: string[] = [];
      new LiteralWords(words.map((word, of) => ({ word, of }))).eachIn(looked, (of, start) =>
        found.push(`${String(of)}@${String(start)}`),
      );
      expect(found.sort()).toEqual(placesOf(words, looked).sort());
    }),
  );
});

it("finds words within words, at the end and again and again", () => {
  const found: string[] = [];
  const words = ["he", "she", "hers", "his"];
  new LiteralWords(words.map((word, of) => ({ word, of }))).eachIn("ushers", (of, start) =>
    found.push(`${words[of]!}@${String(start)}`),
  );
  expect(found.sort()).toEqual(["he@2", "hers@2", "she@1"]);
});

const aRule = fc.record({
  match: fc.constantFrom(...RULE_MATCHES.filter((match) => match !== "pattern")),
  words: fc.array(
    letters.filter((word) => word.trim() !== ""),
    { minLength: 1, maxLength: 3 },
  ),
});

it("gives each rule the first of its words that stands, as each rule alone would", () => {
  fc.assert(
    fc.property(
      fc.array(aRule, { maxLength: 6 }),
      fc.string({ unit: fc.constantFrom("a", "b", "c", " ", "é", "1") }),
      (rules, raw) => {
        const text = foldText(raw);
        const ready = rules.map(({ match, words }) => {
          const finder = findWords(match, words);
          if ("refused" in finder) throw new Error(finder.refused);
          return { match, words, find: finder.find };
        });
        const takes = Uint8Array.from(ready, (_, at) => (at % 4 === 3 ? 0 : 1));
        const alone = ready.flatMap(({ find }, at) => {
          const word = takes[at] === 0 ? null : find(text);
          return word === null ? [] : [[at, word]];
        });
        const ruleWords = new RuleWords(ready);
        const found = ruleWords.findIn(text, takes).map((at) => ruleWords.words[at]!);
        expect(found.map(({ rule, word }) => [rule, word])).toEqual(alone);
      },
    ),
  );
});
