import { ExtraWords, isExtra, type NameComparison } from "./extra-words.ts";
import { MOST_SLIPS } from "./find-like-keys.ts";
import { SpellingJudge } from "./judge-spelling.ts";
import type { PairLimits } from "./rule-out-pairs.ts";
import { areSameButDoubles, areTurned } from "./alike-words.ts";
import { blanksOf, isOtherLetter, mayBeOneRun, slipsOfRuns } from "./run-together.ts";
import type { SupplierNodes } from "./supplier-nodes.ts";
import type { SupplierVocabulary } from "./supplier-vocabulary.ts";
import type { JoinStep } from "./suppliers.ts";

/** Two nodes that may be one supplier. */
export interface SupplierLink {
  /** 0-1; of two links the greater is the surer. */
  readonly score: number;
  readonly steps: readonly JoinStep[];
}

/** So many letters are initials, not a word. */
const MOST_INITIALS = 3;
/** What an extra word takes from the score. */
const EXTRA_WORD = 0.05;

/**
 * Compares names word by word, with reasons. Numbers, initials and words in their own right are never bridged.
 *
 * @source method.md, D2; data/README.md, Names: false friends and real variants
 */
export class SupplierComparer {
  private readonly nodes: SupplierNodes;
  readonly judge: SpellingJudge;
  private readonly extras: ExtraWords;

  constructor(nodes: SupplierNodes, vocabulary: SupplierVocabulary) {
    this.nodes = nodes;
    this.judge = new SpellingJudge(nodes.table, vocabulary);
    this.extras = new ExtraWords(nodes, this.judge, vocabulary);
  }

  /** What `compare` joins lies within these. */
  limits(): PairLimits {
    return {
      maySpare: (word) => this.extras.maySpare(word),
      isShort: (word) => this.judge.isShort(word),
      mostOfASlip: (common) => Math.floor(this.judge.mostOfASlip(common)),
    };
  }

  /** @returns null where the two are not one supplier, by what their words say. */
  compare(a: number, b: number): SupplierLink | null {
    if (this.nodes.keys[a] === this.nodes.keys[b]) return { score: 1, steps: [{ kind: "same words" }] };
    if (this.nodes.person[a] || this.nodes.person[b]) return null;
    const comparison = this.matchWords(a, b) ?? this.matchRun(a, b);
    if (comparison === null || comparison.slips > MOST_SLIPS + 1) return null;
    return this.isOtherOrder(a, b, comparison.steps) ? null : this.linkOf(comparison, a, b);
  }

  private linkOf({ slips, steps }: NameComparison, a: number, b: number): SupplierLink {
    const extras = steps.filter(isExtra).length;
    const length = Math.min(this.nodes.keys[a]!.length, this.nodes.keys[b]!.length);
    return {
      score: 0.99 - slips / length - extras * EXTRA_WORD,
      steps: steps.length > 0 ? steps : [{ kind: "order" }],
    };
  }

  /** The same words in another order, but for extra ones or all of them words of the vocabulary, are another name. */
  private isOtherOrder(a: number, b: number, steps: readonly JoinStep[]): boolean {
    if (!steps.every(isExtra)) return false;
    const { wordsOf } = this.nodes.table;
    const isNamed = (): boolean => wordsOf[a]!.some((word) => !this.judge.isKnown(word));
    return (steps.length > 0 || !isNamed()) && areTurned(wordsOf[a]!, wordsOf[b]!);
  }

  /** True where each has a word in its own right that the other has not: they cannot stand together. */
  contradict(a: number, b: number): boolean {
    const rest = this.unmatched(a, b);
    const own = (word: number): boolean => this.judge.isWord(word);
    if (!rest.a.some(own) || !rest.b.some(own)) return false;
    this.matchSpellings(rest);
    this.matchBroken(rest, a, b);
    return rest.a.some(own) && rest.b.some(own);
  }

  /** The last word of one name is the other's, broken off: of many names so many are that it looks like a word. */
  private matchBroken({ a, b }: NameComparison, ...nodes: readonly [number, number]): void {
    const { words, wordsOf } = this.nodes.table;
    for (const [node, own, others] of [
      [nodes[0], a, b],
      [nodes[1], b, a],
    ] as const) {
      const last = own.at(-1);
      if (last === undefined || last !== wordsOf[node]!.at(-1)) continue;
      const whole = others.findIndex((word) => words[word]!.startsWith(words[last]!));
      if (whole < 0) continue;
      own.pop();
      others.splice(whole, 1);
    }
  }

  /** Word by word; null where a word that tells suppliers apart is left over: the head of a name always does. */
  private matchWords(a: number, b: number): NameComparison | null {
    const comparison = this.unmatched(a, b);
    this.matchSpellings(comparison);
    if (this.isTurnedPlural(comparison, a, b)) return null;
    if (comparison.a.length > 0 && comparison.b.length > 0) return null;
    const heads = [this.nodes.table.wordsOf[a]![0]!, this.nodes.table.wordsOf[b]![0]!];
    if (heads.some((head) => comparison.a.includes(head) || comparison.b.includes(head))) return null;
    return this.extras.match(comparison, a, b) ? comparison : null;
  }

  private unmatched(a: number, b: number): NameComparison {
    const { wordsOf } = this.nodes.table;
    const restB = Array.from(wordsOf[b]!);
    const restA: number[] = [];
    for (const word of wordsOf[a]!) {
      const at = restB.indexOf(word);
      if (at < 0) restA.push(word);
      else restB.splice(at, 1);
    }
    const shared = wordsOf[a]!.filter((word) => !restA.includes(word));
    const beside = {
      support: Math.min(wordsOf[a]!.length, wordsOf[b]!.length) - 1,
      named: shared.some((word) => !this.judge.isKnown(word)),
    };
    return { a: restA, b: restB, shared: wordsOf[a]!.length - restA.length, beside, slips: 0, steps: [] };
  }

  /** Takes out words that are spellings of one another, in the order of the names. */
  private matchSpellings(comparison: NameComparison): void {
    comparison.a = comparison.a.filter((x) => {
      for (const [at, y] of comparison.b.entries()) {
        const spelled = this.judge.between(x, y, comparison.beside);
        if (spelled === null) continue;
        comparison.slips += spelled.slips;
        comparison.steps.push(spelled.step);
        comparison.b.splice(at, 1);
        return false;
      }
      return true;
    });
  }

  /**
   * The same letters but for slips, parted otherwise: not where one word stands against none, or against one with as many blanks
   * around (`and` counts: `barker andngallagher`), where the blanks stand where they stood, or where all are words.
   */
  private matchRun(a: number, b: number): NameComparison | null {
    const [from, to] = [this.nodes.texts[a]!, this.nodes.texts[b]!];
    if (!mayBeOneRun(from, to)) return null;
    const rest = this.unmatched(a, b);
    if (!this.mayBeParted(rest, blanksOf(from) === blanksOf(to))) return null;
    const runs = [this.nodes.runs[a]!, this.nodes.runs[b]!] as const;
    const slips = slipsOfRuns(from, to, runs);
    const isRunAlone = rest.shared === 0 && rest.a.length !== rest.b.length;
    if (slips > MOST_SLIPS || (isRunAlone && isOtherLetter(...runs))) return null;
    const step: JoinStep = { kind: "run together", from: this.spell(rest.a), to: this.spell(rest.b) };
    return { ...rest, slips, steps: [step] };
  }

  private mayBeParted(rest: NameComparison, asManyBlanks: boolean): boolean {
    const pairs = rest.a.length * rest.b.length;
    if (pairs === 0 || (pairs === 1 && (asManyBlanks || this.areInitials(rest)))) return false;
    return !this.areAlikeParted(rest) && !this.areWords(rest);
  }

  /** The blanks stand where they stood. */
  private areAlikeParted({ a, b }: NameComparison): boolean {
    const { words } = this.nodes.table;
    return a.length === b.length && a.every((word, at) => words[word]!.length === words[b[at]!]!.length);
  }

  /** `I D Construction` and `ISG Construction`: letters run together are no slip of others, but for one typed twice. */
  private areInitials({ a, b }: NameComparison): boolean {
    const [from, to] = [this.spell(a), this.spell(b)];
    return Math.min(from.length, to.length) <= MOST_INITIALS && !areSameButDoubles(from, to);
  }

  private areWords({ a, b }: NameComparison): boolean {
    return [...a, ...b].every((word) => this.judge.isWord(word));
  }

  /** `Simulation Systems` and `System Simulation` are two: a plural stands in its place. */
  private isTurnedPlural({ steps }: NameComparison, a: number, b: number): boolean {
    const place = (node: number, text: string): number =>
      this.nodes.table.wordsOf[node]!.indexOf(this.nodes.table.numberOf.get(text)!);
    return steps.some((step) => step.kind === "plural" && place(a, step.from) !== place(b, step.to));
  }

  private spell(words: readonly number[]): string {
    return words.map((word) => this.nodes.table.words[word]!).join(" ");
  }
}
