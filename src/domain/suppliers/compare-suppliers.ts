import { LEAST_WIDTH } from "./find-cut-offs.ts";
import { MOST_SLIPS } from "./find-like-keys.ts";
import { SpellingJudge } from "./judge-spelling.ts";
import { onceFor } from "../columns/once-for.ts";
import type { PairLimits } from "./rule-out-pairs.ts";
import { blanksOf, mayBeOneRun, slipsOfRuns } from "./run-together.ts";
import type { SupplierNodes } from "./supplier-nodes.ts";
import type { SupplierVocabulary } from "./supplier-vocabulary.ts";
import type { JoinStep } from "./suppliers.ts";

/** Two nodes that may be one supplier. */
export interface SupplierLink {
  /** 0-1; of two links the greater is the surer. */
  readonly score: number;
  readonly steps: readonly JoinStep[];
}

/** Words that one of two names has and the other has not, and what was found between them. */
interface Comparison {
  a: number[];
  b: number[];
  /** Words that both have. */
  readonly shared: number;
  /** Words of the shorter name but one. */
  readonly others: number;
  slips: number;
  readonly steps: JoinStep[];
}

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
  private readonly weak: ReadonlySet<number>;
  private readonly weakOfCouncils: ReadonlySet<number>;
  private readonly council: number;
  /** Beginnings of legal forms and the like: at the end of a long name, one that was cut off. */
  private readonly broken: ReadonlySet<number>;

  constructor(nodes: SupplierNodes, vocabulary: SupplierVocabulary) {
    const { table } = nodes;
    const { weak, councilRanks, broken } = wordLists(vocabulary);
    this.nodes = nodes;
    this.judge = new SpellingJudge(table, vocabulary);
    const [own, ofCouncils, beginnings] = [new Set<number>(), new Set<number>(), new Set<number>()];
    for (let word = 0; word < table.words.length; word++) {
      const text = table.words[word]!;
      if (weak.has(text)) own.add(word);
      if (weak.has(text) || councilRanks.has(text)) ofCouncils.add(word);
      if (broken.has(text)) beginnings.add(word);
    }
    this.weak = own;
    this.weakOfCouncils = ofCouncils;
    this.broken = beginnings;
    this.council = table.numberOf.get("council") ?? -1;
  }

  /** What `compare` joins lies within these. */
  limits(): PairLimits {
    return {
      maySpare: (word) => this.weakOfCouncils.has(word) || this.broken.has(word) || this.judge.isSlipOfAnd(word),
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
    const { slips, steps } = comparison;
    const extras = steps.filter(({ kind }) => kind === "extra word").length;
    const length = Math.min(this.nodes.keys[a]!.length, this.nodes.keys[b]!.length);
    return {
      score: 0.99 - slips / length - extras * EXTRA_WORD,
      steps: steps.length > 0 ? steps : [{ kind: "order" }],
    };
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
  private matchBroken({ a, b }: Comparison, ...nodes: readonly [number, number]): void {
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
  private matchWords(a: number, b: number): Comparison | null {
    const comparison = this.unmatched(a, b);
    this.matchSpellings(comparison);
    if (this.isTurnedPlural(comparison, a, b)) return null;
    if (comparison.a.length > 0 && comparison.b.length > 0) return null;
    const heads = [this.nodes.table.wordsOf[a]![0]!, this.nodes.table.wordsOf[b]![0]!];
    if (heads.some((head) => comparison.a.includes(head) || comparison.b.includes(head))) return null;
    this.dropBroken(comparison, a, "a");
    this.dropBroken(comparison, b, "b");
    return this.matchExtras(comparison, this.weakWords(a, b)) ? comparison : null;
  }

  private unmatched(a: number, b: number): Comparison {
    const { wordsOf } = this.nodes.table;
    const restB = Array.from(wordsOf[b]!);
    const restA: number[] = [];
    for (const word of wordsOf[a]!) {
      const at = restB.indexOf(word);
      if (at < 0) restA.push(word);
      else restB.splice(at, 1);
    }
    const others = Math.min(wordsOf[a]!.length, wordsOf[b]!.length) - 1;
    return { a: restA, b: restB, shared: wordsOf[a]!.length - restA.length, others, slips: 0, steps: [] };
  }

  /** Takes out words that are spellings of one another, in the order of the names. */
  private matchSpellings(comparison: Comparison): void {
    comparison.a = comparison.a.filter((x) => {
      for (const [at, y] of comparison.b.entries()) {
        const spelled = this.judge.between(x, y, comparison.others);
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
  private matchRun(a: number, b: number): Comparison | null {
    const [from, to] = [this.nodes.texts[a]!, this.nodes.texts[b]!];
    if (!mayBeOneRun(from, to)) return null;
    const rest = this.unmatched(a, b);
    const pairs = rest.a.length * rest.b.length;
    if (pairs === 0 || (pairs === 1 && blanksOf(from) === blanksOf(to))) return null;
    if (this.areAlikeParted(rest) || this.areWords(rest)) return null;
    const slips = slipsOfRuns(from, to, [this.nodes.runs[a]!, this.nodes.runs[b]!]);
    if (slips > MOST_SLIPS) return null;
    const step: JoinStep = { kind: "run together", from: this.spell(rest.a), to: this.spell(rest.b) };
    return { ...rest, slips, steps: [step] };
  }

  /** The blanks stand where they stood. */
  private areAlikeParted({ a, b }: Comparison): boolean {
    const { words } = this.nodes.table;
    return a.length === b.length && a.every((word, at) => words[word]!.length === words[b[at]!]!.length);
  }

  private areWords({ a, b }: Comparison): boolean {
    return [...a, ...b].every((word) => this.judge.isWord(word));
  }

  /** `RAIL SOLUTIONS LI`: a legal form broken off. */
  private dropBroken(comparison: Comparison, node: number, side: "a" | "b"): void {
    const last = this.nodes.table.wordsOf[node]!.at(-1)!;
    if (comparison[side].at(-1) !== last || !this.broken.has(last) || this.nodes.widths[node]! < LEAST_WIDTH) return;
    comparison[side].pop();
    const from = this.nodes.table.words[last]!;
    comparison.steps.push({ kind: "cut off", from, to: "" });
  }

  /** Words left in one name only. @returns false where one of them tells suppliers apart. */
  private matchExtras({ a, b, shared, steps }: Comparison, weak: ReadonlySet<number>): boolean {
    for (const word of [...a, ...b]) {
      if (!this.judge.isSlipOfAnd(word) && (shared < 2 || !weak.has(word))) return false;
      steps.push({ kind: "extra word", word: this.nodes.table.words[word]! });
    }
    return true;
  }

  /** `Simulation Systems` and `System Simulation` are two: a plural stands in its place. */
  private isTurnedPlural({ steps }: Comparison, a: number, b: number): boolean {
    const place = (node: number, text: string): number =>
      this.nodes.table.wordsOf[node]!.indexOf(this.nodes.table.numberOf.get(text)!);
    return steps.some((step) => step.kind === "plural" && place(a, step.from) !== place(b, step.to));
  }

  private weakWords(a: number, b: number): ReadonlySet<number> {
    const { wordsOf } = this.nodes.table;
    const councils = wordsOf[a]!.includes(this.council) && wordsOf[b]!.includes(this.council);
    return councils ? this.weakOfCouncils : this.weak;
  }

  private spell(words: readonly number[]): string {
    return words.map((word) => this.nodes.table.words[word]!).join(" ");
  }
}

/** Words to look up, and beginnings of legal forms and the like. */
const wordLists = onceFor(({ weak, councilRanks, legalForms, companyWords }: SupplierVocabulary) => {
  const forms = [...legalForms, ...companyWords];
  return {
    weak: new Set(weak),
    councilRanks: new Set(councilRanks),
    broken: new Set(forms.flatMap((form) => Array.from(form, (_, at) => form.slice(0, at)))),
  };
});
