import { MOST_SLIPS } from "./find-like-keys.ts";
import { areSameButDoubles, endsInAnd, haveSameLetters, isPlural } from "./alike-words.ts";
import { onceFor } from "../columns/once-for.ts";
import { bitsOf } from "./letter-bits.ts";
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
/** Where the first letters differ, a known word is common only if it is as long as this. */
const LEAST_COMMON = 7;
/** A slip stands in no more names than this, or is rare beside the word that was meant. */
const MOST_OF_A_SLIP = 2;

/** What speaks for a slip between two words. */
interface Evidence {
  readonly slips: number;
  /** Neither stands in several names. */
  readonly alone: boolean;
  /** Other words of the shorter name. */
  readonly support: number;
  /** In so many names the commoner word stands. */
  readonly common: number;
  /** One letter was changed for another, as between many names of places. */
  readonly otherLetter: boolean;
  /** Letters were typed more often than they should be, or less: `shaww`. */
  readonly doubled: boolean;
}

/** Says whether two words are spellings of one, by how often each stands in the names. */
export class SpellingJudge {
  private readonly table: WordTable;
  /** 1 = the vocabulary knows the word. Shape: words. */
  private readonly known: Uint8Array;
  /** By a word written short, what it may mean. */
  private readonly meanings: ReadonlyMap<number, readonly number[]>;
  /** 1 = the word has a figure. Shape: words. */
  private readonly figured: Uint8Array;

  constructor(table: WordTable, vocabulary: SupplierVocabulary) {
    this.table = table;
    const { words } = table;
    const known = knownWords(vocabulary);
    this.known = new Uint8Array(words.length);
    this.figured = new Uint8Array(words.length);
    for (let word = 0; word < words.length; word++) {
      if (known.has(words[word]!)) this.known[word] = 1;
      if (hasFigure(words[word]!)) this.figured[word] = 1;
    }
    this.meanings = meaningsIn(table, vocabulary.shortForms);
  }

  /** True for words that the vocabulary knows. */
  isKnown(word: number): boolean {
    return this.known[word] === 1;
  }

  /** True for words that are no slip of another: known to be words, with a figure, or in several names. */
  isWord(word: number): boolean {
    if (this.isSlipOfAnd(word)) return false;
    return this.known[word] === 1 || this.figured[word] === 1 || this.rarity(word) > MOST_OF_A_SLIP + 1;
  }

  /**
   * @param support - how many other words the shorter name has: they must be the same as well.
   * @returns null where the two are words in their own right.
   */
  between(x: number, y: number, support: number): SpelledStep | null {
    const from = this.word(x);
    const to = this.word(y);
    if (support > 0 && isPlural(from, to)) return { slips: 1, step: { kind: "plural", from, to } };
    if (endsInAnd(from, to)) return { slips: 1, step: { kind: "run together", from, to } };
    if (support > 0 && this.isShortFor(x, y)) return { slips: 1, step: { kind: "spelling", from, to } };
    return this.bothWords(x, y) ? null : this.spelled(x, y, support);
  }

  /** True for words that may be short for several. */
  isShort(word: number): boolean {
    return this.meanings.has(word);
  }

  private isShortFor(x: number, y: number): boolean {
    return this.meanings.get(x)?.includes(y) === true || this.meanings.get(y)?.includes(x) === true;
  }

  private bothWords(x: number, y: number): boolean {
    return this.figured[x] === 1 || this.figured[y] === 1 || (this.known[x] === 1 && this.known[y] === 1);
  }

  private spelled(x: number, y: number, support: number): SpelledStep | null {
    // Two words that are not rare are no slips of one another, however alike: that costs less to see than how alike.
    if (!this.isRareBeside(x, y) || !this.mayBeAlike(x, y)) return null;
    const [from, to] = [this.word(x), this.word(y)];
    const slips = slipDistance(from, to, MOST_SLIPS);
    return slips <= MOST_SLIPS && this.isSlip(x, y, { slips, support })
      ? { slips, step: { kind: "spelling", from, to } }
      : null;
  }

  /** A slip of `and` (`nad`, `andd`, `nd`, and where it is rare `amd`). Where one name has it, the other may not. */
  isSlipOfAnd(word: number): boolean {
    const text = this.word(word);
    if (text.length < 2 || text.length > 4 || slipDistance(text, "and", 1) > 1 || this.known[word] === 1) return false;
    return /^[and]+$/.test(text) || (text.length === 3 && this.rarity(word) <= MOST_OF_A_SLIP + 1);
  }

  private isSlip(x: number, y: number, { slips, support }: { slips: number; support: number }): boolean {
    const [from, to] = [this.word(x), this.word(y)];
    const least = from[0] === to[0] ? 1 : LEAST_COMMON;
    const common = Math.max(this.commonness(x, least), this.commonness(y, least));
    const alone = common <= MOST_OF_A_SLIP;
    const length = Math.min(from.length, to.length);
    if (from[0] !== to[0] && !isHeadSlip(from, to, { slips, support, common })) return false;
    return (
      length >=
      leastLength({
        slips,
        alone,
        support,
        common,
        otherLetter: from.length === to.length && !haveSameLetters(from, to),
        doubled: areSameButDoubles(from, to),
      })
    );
  }

  /** In so many names a slip stands at most, of a word that stands in so many. */
  mostOfASlip(common: number): number {
    return Math.max(MOST_OF_A_SLIP, common / TIMES_A_SLIP);
  }

  private isRareBeside(x: number, y: number): boolean {
    const [one, other] = [this.rarity(x), this.rarity(y)];
    return Math.min(one, other) <= this.mostOfASlip(Math.max(one, other));
  }

  /** By the letters that stand an odd number of times: they are seen at once. */
  private mayBeAlike(x: number, y: number): boolean {
    return bitsOf(this.table.letters[x]! ^ this.table.letters[y]!) <= 2 * MOST_SLIPS;
  }

  private word(number: number): string {
    return this.table.words[number]!;
  }

  /** In so many names a word stands; a word that is known is common, however few names there are. */
  private commonness(word: number, least: number): number {
    const names = this.rarity(word);
    return names < COMMON && this.known[word] === 1 && this.word(word).length >= least ? COMMON : names;
  }

  private rarity(word: number): number {
    return this.table.namesWith[word]!.length;
  }
}

/**
 * Where the first letters differ: a slip where the first two changed places; where the first is left out, if two other words agree;
 * where it is another letter, only of a common word. Else they are two names (`Barton`, `Harton`; `Aspire`, `Spire`).
 */
function isHeadSlip(from: string, to: string, evidence: Pick<Evidence, "slips" | "support" | "common">): boolean {
  if (from[0] === to[1] && from[1] === to[0]) return true;
  const leftOut = from[0] === to[1] || from[1] === to[0];
  return evidence.common >= COMMON ? leftOut || evidence.slips === 1 : leftOut && evidence.support > 1;
}

const knownWords = onceFor(
  ({ words, weak, councilRanks }: SupplierVocabulary): ReadonlySet<string> =>
    new Set([...words, ...weak, ...councilRanks]),
);

function hasFigure(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= FIRST_FIGURE && code < FIRST_FIGURE + 10) return true;
  }
  return false;
}

const FIRST_FIGURE = "0".charCodeAt(0);

function meaningsIn(
  { numberOf }: WordTable,
  shortForms: SupplierVocabulary["shortForms"],
): ReadonlyMap<number, readonly number[]> {
  const meanings = new Map<number, readonly number[]>();
  for (const [short, long] of Object.entries(shortForms)) {
    const word = numberOf.get(short);
    if (word === undefined) continue;
    meanings.set(
      word,
      long.flatMap((meant) => numberOf.get(meant) ?? []),
    );
  }
  return meanings;
}

/** How long a word must be at least to be taken for a slip: the less speaks for it, the longer. */
function leastLength(evidence: Evidence): number {
  const less = evidence.support > 1 ? 1 : 0;
  if (evidence.support === 0) return evidence.slips === 1 ? 8 : 12;
  // Whatever the word means, a key that was held too long says nothing else.
  if (evidence.doubled) return 4 - 2 * less;
  return evidence.alone ? leastAlone(evidence) - less : leastBeside(evidence, less);
}

/** A slip of a word that stands in several names, or is known. */
function leastBeside({ slips, common }: Evidence, less: number): number {
  if (common < COMMON) return slips === 2 ? 6 : 5 - less;
  return (slips === 2 ? 6 : 4) - less;
}

/** Both rare: which is the slip cannot be told, and names of places differ by one letter. */
function leastAlone({ slips, otherLetter }: Evidence): number {
  return slips === 2 ? 9 : otherLetter ? 7 : 6;
}
