import { MOST_SLIPS } from "./find-like-keys.ts";
import { areSameButDoubles, endsInAnd, haveSameLetters, isPlural } from "./alike-words.ts";
import { onceFor } from "../columns/once-for.ts";
import { bitsOf } from "./letter-bits.ts";
import { type OddWords, oddWords } from "./odd-words.ts";
import { slipDistance } from "./slip-distance.ts";
import { COMMON, type HeadChange, isSlipBy, MOST_OF_A_SLIP, type NameSupport } from "./slip-evidence.ts";
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
/** Where the first letters differ, a known word is common only if it is as long as this. */
const LEAST_COMMON = 7;

/** Two letters of `and` in their order: else any short word would be near to it. */
const TWO_OF_AND = /a.*[nd]|n.*d/;

/** Says whether two words are spellings of one, by how often each stands in the names. */
export class SpellingJudge {
  private readonly table: WordTable;
  /** 1 = the vocabulary knows the word. Shape: words. */
  private readonly known: Uint8Array;
  /** By a word written short, what it may mean. */
  private readonly meanings: ReadonlyMap<number, readonly number[]>;
  /** 1 = the word has a figure. Shape: words. */
  private readonly figured: Uint8Array;
  private readonly isOdd: OddWords;
  private readonly opening: ReadonlySet<string>;

  constructor(table: WordTable, vocabulary: SupplierVocabulary) {
    this.table = table;
    this.isOdd = oddWords(vocabulary);
    this.opening = openingWords(vocabulary);
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

  /** True for words that name nothing by themselves: behind one a name goes on. */
  isOpening(word: number): boolean {
    return this.opening.has(this.word(word));
  }

  /** True for words that are no slip of another: known to be words, with a figure, or in several names. */
  isWord(word: number): boolean {
    if (this.isSlipOfAnd(word)) return false;
    return this.known[word] === 1 || this.figured[word] === 1 || this.rarity(word) > MOST_OF_A_SLIP + 1;
  }

  /**
   * @returns null where the two are words in their own right.
   */
  between(x: number, y: number, beside: NameSupport): SpelledStep | null {
    const { support } = beside;
    const from = this.word(x);
    const to = this.word(y);
    if (support > 0 && isPlural(from, to)) return { slips: 1, step: { kind: "plural", from, to } };
    if (endsInAnd(from, to)) return { slips: 1, step: { kind: "run together", from, to } };
    if (support > 0 && this.isShortFor(x, y)) return { slips: 1, step: { kind: "spelling", from, to } };
    return this.bothWords(x, y) ? null : this.spelled(x, y, beside);
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

  private spelled(x: number, y: number, beside: NameSupport): SpelledStep | null {
    // Two words that are not rare are no slips of one another, however alike: that costs less to see than how alike.
    if (!this.isRareBeside(x, y) || !this.mayBeAlike(x, y)) return null;
    const [from, to] = [this.word(x), this.word(y)];
    const slips = slipDistance(from, to, MOST_SLIPS);
    return slips <= MOST_SLIPS && this.isSlip(x, y, { ...beside, slips })
      ? { slips, step: { kind: "spelling", from, to } }
      : null;
  }

  /** A slip of `and` (`nad`, `andd`, `nd`, and where it is rare `amd`). Where one name has it, the other may not. */
  isSlipOfAnd(word: number): boolean {
    const text = this.word(word);
    if (!this.mayStandForAnd(word) || slipDistance(text, "and", 1) > 1) return false;
    return /^[and]+$/.test(text) || (text.length === 3 && this.rarity(word) <= MOST_OF_A_SLIP + 1);
  }

  /** Near enough to `and` (`anod`, `aon`) to be a slip of it where the other name has it. */
  mayStandForAnd(word: number): boolean {
    const text = this.word(word);
    if (text.length < 2 || text.length > 4 || this.known[word] === 1) return false;
    return TWO_OF_AND.test(text) && slipDistance(text, "and", MOST_SLIPS) <= MOST_SLIPS;
  }

  private isSlip(x: number, y: number, found: NameSupport & { readonly slips: number }): boolean {
    const [from, to] = [this.word(x), this.word(y)];
    const head = headChange(from, to);
    // Two slips away from a word that is only known to be one there may be another (`western`, `weston`).
    const least = found.slips > 1 ? Infinity : head === "none" ? 1 : LEAST_COMMON;
    return isSlipBy({
      ...found,
      head,
      length: Math.min(from.length, to.length),
      common: Math.max(this.commonness(x, least), this.commonness(y, least)),
      otherLetter: from.length === to.length && !haveSameLetters(from, to),
      swapped: found.slips === 1 && from.length === to.length && haveSameLetters(from, to),
      doubled: areSameButDoubles(from, to),
      isOdd: () => this.isOddBeside(x, y),
    });
  }

  /** One of the two looks like no word and is rare, the other looks like one. */
  private isOddBeside(x: number, y: number): boolean {
    const mayBeSlip = (word: number): boolean => this.known[word] === 0 && this.rarity(word) <= MOST_OF_A_SLIP;
    const [one, other] = [this.isOdd(this.word(x)), this.isOdd(this.word(y))];
    return one !== other && mayBeSlip(one ? x : y);
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

function headChange(from: string, to: string): HeadChange {
  if (from[0] === to[0]) return "none";
  const [first, second] = [from[0] === to[1], from[1] === to[0]];
  return first && second ? "swapped" : first || second ? "left out" : "other";
}

const knownWords = onceFor(
  ({ words, weak, councilRanks }: SupplierVocabulary): ReadonlySet<string> =>
    new Set([...words, ...weak, ...councilRanks]),
);

const openingWords = onceFor(({ openings }: SupplierVocabulary): ReadonlySet<string> => new Set(openings));

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
