import { onceFor } from "../columns/once-for.ts";
import { LEAST_WIDTH } from "./find-cut-offs.ts";
import type { SpellingJudge } from "./judge-spelling.ts";
import { standsBesideAnd } from "./run-together.ts";
import type { NameSupport } from "./slip-evidence.ts";
import type { SupplierNodes } from "./supplier-nodes.ts";
import type { SupplierVocabulary } from "./supplier-vocabulary.ts";
import type { JoinStep } from "./suppliers.ts";

/** Words that one of two names has and the other has not, and what was found between them. */
export interface NameComparison {
  a: number[];
  b: number[];
  /** Words that both have. */
  readonly shared: number;
  readonly beside: NameSupport;
  slips: number;
  readonly steps: JoinStep[];
}

/** Says of words that one of two names has and the other has not whether the two may be one supplier all the same. */
export class ExtraWords {
  private readonly nodes: SupplierNodes;
  private readonly judge: SpellingJudge;
  private readonly weak = new Set<number>();
  private readonly weakOfCouncils = new Set<number>();
  private readonly council: number;
  /** Beginnings of legal forms and the like: at the end of a long name, one that was cut off. */
  private readonly broken = new Set<number>();

  constructor(nodes: SupplierNodes, judge: SpellingJudge, vocabulary: SupplierVocabulary) {
    const { table } = nodes;
    const { weak, councilRanks, broken } = wordLists(vocabulary);
    this.nodes = nodes;
    this.judge = judge;
    for (let word = 0; word < table.words.length; word++) {
      const text = table.words[word]!;
      if (weak.has(text)) this.weak.add(word);
      if (weak.has(text) || councilRanks.has(text)) this.weakOfCouncils.add(word);
      if (broken.has(text)) this.broken.add(word);
    }
    this.council = table.numberOf.get("council") ?? -1;
  }

  /** True for words that may stand in one of two names only. */
  maySpare(word: number): boolean {
    return this.weakOfCouncils.has(word) || this.broken.has(word) || this.judge.mayStandForAnd(word);
  }

  /** Adds a step for each word left over. @returns false where one of them tells suppliers apart. */
  match(comparison: NameComparison, a: number, b: number): boolean {
    this.dropBroken(comparison, a, "a");
    this.dropBroken(comparison, b, "b");
    this.matchAnd(comparison, a, b);
    return this.matchExtras(comparison, this.weakWords(a, b));
  }

  /** `RAIL SOLUTIONS LI`: a legal form broken off. */
  private dropBroken(comparison: NameComparison, node: number, side: "a" | "b"): void {
    const last = this.nodes.table.wordsOf[node]!.at(-1)!;
    if (comparison[side].at(-1) !== last || !this.isBrokenForm(node, last, comparison.shared)) return;
    comparison[side].pop();
    const from = this.nodes.table.words[last]!;
    comparison.steps.push({ kind: "cut off", from, to: "" });
  }

  /** Where one name has `and`, a word near to it in the other is a slip of it. */
  private matchAnd(comparison: NameComparison, a: number, b: number): void {
    const { words } = this.nodes.table;
    const texts = [this.nodes.texts[a]!, this.nodes.texts[b]!] as const;
    const isMeant = (word: number): boolean =>
      this.judge.mayStandForAnd(word) && standsBesideAnd(words[word]!, ...texts);
    for (const side of ["a", "b"] as const) {
      const [meant, left] = [comparison[side].filter(isMeant), comparison[side].filter((word) => !isMeant(word))];
      for (const word of meant) comparison.steps.push({ kind: "spelling", from: words[word]!, to: "and" });
      comparison[side] = left;
    }
  }

  /** One word as written (`C & I` is not), at the end of a name that is long enough; a word in its own right behind two others. */
  private isBrokenForm(node: number, last: number, shared: number): boolean {
    const { texts, widths, table } = this.nodes;
    if (!this.broken.has(last) || widths[node]! < LEAST_WIDTH) return false;
    return texts[node]!.endsWith(` ${table.words[last]!}`) && (shared > 1 || !this.judge.isKnown(last));
  }

  /** Words left in one name only. @returns false where one of them tells suppliers apart. */
  private matchExtras({ a, b, shared, steps }: NameComparison, weak: ReadonlySet<number>): boolean {
    for (const word of [...a, ...b]) {
      if (!this.judge.isSlipOfAnd(word) && (shared < 2 || !weak.has(word))) return false;
      steps.push({ kind: "extra word", word: this.nodes.table.words[word]! });
    }
    return true;
  }

  private weakWords(a: number, b: number): ReadonlySet<number> {
    const { wordsOf } = this.nodes.table;
    const councils = wordsOf[a]!.includes(this.council) && wordsOf[b]!.includes(this.council);
    return councils ? this.weakOfCouncils : this.weak;
  }
}

export function isExtra({ kind }: JoinStep): boolean {
  return kind === "extra word";
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
