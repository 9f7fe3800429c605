import { foldText, type LiteralMatch } from "./find-words.ts";
import { LiteralWords } from "./literal-words.ts";
import { NumberLists } from "./number-lists.ts";
import type { RuleMatch } from "./rule.ts";

/** What of a rule is looked for in a text. */
interface WordsOfRule {
  readonly match: RuleMatch;
  readonly words: readonly string[];
  readonly find: (text: string) => string | null;
}

/** One word of one rule, as the rule has it. */
export interface RuleWord {
  readonly rule: number;
  readonly word: string;
  readonly match: RuleMatch;
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
  /** What stands in a text, once for all texts in which the same stands. */
  private readonly met = new NumberLists();
  /** By word, its rule. */
  private readonly ruleOf: Int32Array;
  /** By rule, the first of its words that the text in hand holds; `NONE` between texts. */
  private readonly first: Int32Array;

  constructor(rules: readonly WordsOfRule[]) {
    this.words = rules.flatMap(({ match, words }, rule) => words.map((word) => ({ rule, word, match })));
    this.literals = new LiteralWords(
      this.words.flatMap(({ match, word }, of) => (isLiteral(match) ? [{ word: foldText(word), match, of }] : [])),
    );
    this.ruleOf = Int32Array.from(this.words, ({ rule }) => rule);
    this.first = new Int32Array(rules.length).fill(NONE);
    let from = 0;
    this.others = rules
      .map((one, rule) => ({ ...one, rule, from: (from += one.words.length) - one.words.length }))
      .filter(({ match }) => !isLiteral(match));
  }

  /**
   * What of the rules stands in a text, as a number: texts of one number match the same rules by the same words (`matches`).
   * Rules of codes and patterns are asked where they look at such a text.
   *
   * @param takes - 1 where the rule looks at such a text.
   */
  lookThrough(text: string, takes: Uint8Array): number {
    const { literals } = this;
    literals.lookThrough(text);
    if (this.others.length === 0) return this.met.numberOf(literals.found, literals.count);
    const met = [...literals.found.subarray(0, literals.count), ...this.metByOthers(foldText(text), takes)];
    return this.met.numberOf(met, met.length);
  }

  /** The rules that match such texts, in order, each by the first of its words that does: places in `words`. */
  matches(number: number, takes: Uint8Array): number[] {
    const { met, literals } = this;
    const found: number[] = [];
    for (let at = 0, count = met.lengthOf(number); at < count; at++) {
      const mark = met.at(number, at);
      if (mark < 0) this.note(~mark, takes, found);
      else for (const of of literals.wordsOf(mark)) this.note(of, takes, found);
    }
    // Most texts match one rule or none.
    if (found.length > 1) return this.firstOfRules(found);
    if (found.length === 1) this.first[this.ruleOf[found[0]!]!] = NONE;
    return found;
  }

  /** Of a rule of several words the first one that stands may have been met after another. */
  private firstOfRules(found: readonly number[]): number[] {
    const { first, ruleOf } = this;
    const matched = found.filter((of) => first[ruleOf[of]!] === of);
    for (const of of matched) first[ruleOf[of]!] = NONE;
    // Words stand in the order of the rules: so do their places.
    return isInOrder(matched) ? matched : matched.sort(byPlace);
  }

  private note(of: number, takes: Uint8Array, found: number[]): void {
    const rule = this.ruleOf[of]!;
    if (takes[rule] === 0 || this.first[rule]! <= of) return;
    this.first[rule] = of;
    found.push(of);
  }

  /** Complements of places in `words`: marks are never below nought. */
  private metByOthers(folded: string, takes: Uint8Array): number[] {
    return this.others.flatMap(({ rule, find, words, from }) => {
      const word = takes[rule] === 0 ? null : find(folded);
      return word === null ? [] : [~(from + words.indexOf(word))];
    });
  }
}

function isInOrder(places: readonly number[]): boolean {
  for (let at = 1; at < places.length; at++) if (places[at - 1]! > places[at]!) return false;
  return true;
}

function byPlace(one: number, other: number): number {
  return one - other;
}

function isLiteral(match: RuleMatch): match is LiteralMatch {
  return match !== "code" && match !== "pattern";
}
