import { foldText, isMatchAt, type LiteralMatch } from "./find-words.ts";
import { LiteralWords } from "./literal-words.ts";
import type { RuleMatch } from "./rule.ts";

/** What of a rule is looked for in a text. */
interface WordsOfRule {
  readonly match: RuleMatch;
  readonly words: readonly string[];
  readonly find: (text: string) => string | null;
}

/** One word of one rule, as the rule has it and as it is looked for. */
export interface RuleWord {
  readonly rule: number;
  readonly word: string;
  readonly match: RuleMatch;
  /** Characters of the folded word. */
  readonly length: number;
}

/** A rule of codes or patterns. `from` = where its words begin in the list of all. */
interface OtherRule extends WordsOfRule {
  readonly rule: number;
  readonly from: number;
}

const NONE = 0x7fffffff;

/** The words of all rules, looked for at once; codes and patterns are looked for rule by rule. */
export class RuleWords {
  /** Every word of every rule, in the order of the rules. */
  readonly words: readonly RuleWord[];
  private readonly literals: LiteralWords;
  private readonly others: readonly OtherRule[];
  /** By rule, the first of its words that the text in hand holds; `NONE` between texts. */
  private readonly first: Int32Array;
  /** The text in hand, what looks at it, and the rules that it has matched so far: nothing is made anew for each text. */
  private text = "";
  private takes: Uint8Array = new Uint8Array();
  private readonly matched: number[] = [];

  constructor(rules: readonly WordsOfRule[]) {
    this.words = rules.flatMap(({ match, words }, rule) =>
      words.map((word) => ({ rule, word, match, length: foldText(word).length })),
    );
    this.literals = new LiteralWords(
      this.words.flatMap(({ match, word }, of) => (isLiteral(match) ? [{ word: foldText(word), of }] : [])),
    );
    this.first = new Int32Array(rules.length).fill(NONE);
    let from = 0;
    this.others = rules
      .map((one, rule) => ({ ...one, rule, from: (from += one.words.length) - one.words.length }))
      .filter(({ match }) => !isLiteral(match));
  }

  /**
   * The rules that match a folded text, in order, each by the first of its words that does: places in `words`.
   *
   * @param takes - 1 where the rule looks at such a text.
   */
  findIn(text: string, takes: Uint8Array): number[] {
    const { first, matched } = this;
    this.text = text;
    this.takes = takes;
    this.literals.eachIn(text, this.note);
    const found: number[] = [];
    for (const rule of matched) {
      found.push(first[rule]!);
      first[rule] = NONE;
    }
    matched.length = 0;
    for (const { rule, find, words, from } of this.others) {
      const word = takes[rule] === 0 ? null : find(text);
      if (word !== null) found.push(from + words.indexOf(word));
    }
    return found.length > 1 ? found.sort(byPlace) : found;
  }

  private readonly note = (of: number, start: number): void => {
    const { rule, match, length } = this.words[of]!;
    const known = this.first[rule]!;
    if (this.takes[rule] === 0 || known <= of) return;
    if (isLiteral(match) && !isMatchAt(match, this.text, { start, end: start + length })) return;
    if (known === NONE) this.matched.push(rule);
    this.first[rule] = of;
  };
}

function byPlace(one: number, other: number): number {
  return one - other;
}

function isLiteral(match: RuleMatch): match is LiteralMatch {
  return match !== "code" && match !== "pattern";
}
