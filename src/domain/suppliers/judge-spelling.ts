import { slipDistance } from "./slip-distance.ts";
import type { SupplierVocabulary } from "./supplier-vocabulary.ts";
import type { JoinStep } from "./suppliers.ts";
import type { WordTable } from "./word-table.ts";

/** How one word becomes another, and how many slips that takes. */
export interface SpelledStep {
  readonly slips: number;
  readonly step: JoinStep;
}

/** A word in so many names for one of its slip is the word meant, however often the slip is made. */
const TIMES_A_SLIP = 25;
/** A word in so many names is common: a short word may be a slip of it. */
const COMMON = 20;
/** A slip stands in no more names than this, or is rare beside the word that was meant. */
const MOST_OF_A_SLIP = 2;

/** Says whether two words are spellings of one, by how often each stands in the names. */
export class SpellingJudge {
  private readonly table: WordTable;
  private readonly known: ReadonlySet<number>;
  private readonly dropped: readonly string[];

  constructor(table: WordTable, vocabulary: SupplierVocabulary) {
    this.table = table;
    this.dropped = vocabulary.dropped;
    const known = [...vocabulary.words, ...vocabulary.weak, ...vocabulary.councilRanks];
    this.known = new Set(known.flatMap((word) => table.numberOf.get(word) ?? []));
  }

  /** True for words that are no slip of another: known to be words, with a figure, or in several names. */
  standsForItself(word: number): boolean {
    return this.known.has(word) || /\d/.test(this.word(word)) || this.rarity(word) > MOST_OF_A_SLIP + 1;
  }

  /**
   * @param support - how many words the two names share.
   * @returns null where the two are words in their own right.
   */
  between(x: number, y: number, support: number): SpelledStep | null {
    const from = this.word(x);
    const to = this.word(y);
    if (isPlural(from, to)) return { slips: 1, step: { kind: "plural", from, to } };
    if (/\d/.test(from + to) || (this.known.has(x) && this.known.has(y))) return null;
    if (this.withDropped(from, to)) return { slips: 1, step: { kind: "run together", from, to } };
    const slips = slipDistance(from, to, 2);
    return slips <= 2 && this.isSlip(x, y, { slips, support }) ? { slips, step: { kind: "spelling", from, to } } : null;
  }

  /** A word that stands in one name only and is a slip of one that carries nothing (`andd`). */
  isSlipOfDropped(word: number): boolean {
    const text = this.word(word);
    return this.rarity(word) <= MOST_OF_A_SLIP && this.dropped.some((other) => slipDistance(text, other, 1) <= 1);
  }

  private isSlip(x: number, y: number, { slips, support }: { slips: number; support: number }): boolean {
    const [rare, common] = [this.rarity(x), this.rarity(y)].sort((a, b) => a - b) as [number, number];
    if (rare > Math.max(MOST_OF_A_SLIP, common / TIMES_A_SLIP)) return false;
    const [from, to] = [this.word(x), this.word(y)];
    const alone = common <= MOST_OF_A_SLIP;
    const length = Math.min(from.length, to.length);
    if (from[0] !== to[0] && (alone || slips > 1 || length < 4)) return false;
    return length >= leastLength({ slips, alone, support, common });
  }

  /** `dargateand` is `dargate and`, the blank left out. */
  private withDropped(from: string, to: string): boolean {
    const [short, long] = from.length < to.length ? [from, to] : [to, from];
    return short.length > 3 && this.dropped.some((word) => long === short + word || long === word + short);
  }

  private word(number: number): string {
    return this.table.words[number]!;
  }

  private rarity(word: number): number {
    return this.table.namesWith[word]!.length;
  }
}

/** How long a word must be at least to be taken for a slip: the less speaks for it, the longer. */
function leastLength(evidence: { slips: number; alone: boolean; support: number; common: number }): number {
  const { slips, alone, support, common } = evidence;
  if (support === 0) return slips === 1 ? 8 : 12;
  if (slips === 2) return alone ? 9 : 6;
  return alone ? 6 : common >= COMMON ? 4 : 5;
}

function isPlural(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 5 && (long === `${short}s` || long === `${short}es`);
}
