import { foldText, isMatchAt, type LiteralMatch } from "./find-words.ts";
import { LiteralWords } from "./literal-words.ts";
import type { RuleMatch } from "./rule.ts";

/** What of a rule is looked for in a text. */
interface WordsOfRule {
  readonly match: RuleMatch;
  readonly words: readonly string[];
  readonly find: (text: string) => string | null;
}

/** One plain word of one rule. */
interface RuleWord {
  readonly rule: number;
  readonly match: LiteralMatch;
  readonly word: string;
  readonly length: number;
}

const NONE = 0x7fffffff;

/** The words of all rules, looked for at once; codes and patterns are looked for rule by rule. */
export class RuleWords {
  private readonly plain: readonly RuleWord[];
  private readonly literals: LiteralWords;
  private readonly others: readonly (readonly [rule: number, find: WordsOfRule["find"]])[];
  /** By rule, the first of its words that the text in hand holds; `NONE` between texts. */
  private readonly first: Int32Array;

  constructor(rules: readonly WordsOfRule[]) {
    this.plain = rules.flatMap(({ match, words }, rule) =>
      isLiteral(match) ? words.map((word) => ({ rule, match, word, length: foldText(word).length })) : [],
    );
    this.literals = new LiteralWords(this.plain.map(({ word }, of) => ({ word: foldText(word), of })));
    this.first = new Int32Array(rules.length).fill(NONE);
    this.others = rules.flatMap(({ match, find }, rule) => (isLiteral(match) ? [] : [[rule, find] as const]));
  }

  /**
   * The rules that match a folded text, in order, each with the first of its words that does.
   *
   * @param takes - 1 where the rule looks at such a text.
   */
  findIn(text: string, takes: Uint8Array): (readonly [rule: number, word: string])[] {
    const { first, plain } = this;
    const matched: number[] = [];
    this.literals.eachIn(text, (of, start) => {
      const { rule, match, length } = plain[of]!;
      const known = first[rule]!;
      if (takes[rule] === 0 || known <= of) return;
      if (match !== "contains" && !isMatchAt(match, text, { start, end: start + length })) return;
      if (known === NONE) matched.push(rule);
      first[rule] = of;
    });
    const found = matched.map((rule) => [rule, plain[first[rule]!]!.word] as const);
    for (const rule of matched) first[rule] = NONE;
    for (const [rule, find] of this.others) {
      const word = takes[rule] === 0 ? null : find(text);
      if (word !== null) found.push([rule, word]);
    }
    return found.length > 1 ? found.sort(([a], [b]) => a - b) : found;
  }
}

function isLiteral(match: RuleMatch): match is LiteralMatch {
  return match !== "code" && match !== "pattern";
}
