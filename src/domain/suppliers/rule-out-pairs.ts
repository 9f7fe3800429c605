import { columnOf } from "./column-of.ts";
import { bitsOf } from "./letter-bits.ts";
import { MOST_SLIPS } from "./find-like-keys.ts";
import type { SupplierNodes } from "./supplier-nodes.ts";

/** The longest difference of two spellings of a word: an `and` that was run together with it. */
const MOST_LETTERS = 3;
/** A slip takes one letter away and brings another. */
const MOST_BITS = 2 * MOST_SLIPS;

/** What rules nothing out that is compared in full: words that may be left over, and words that are too common to be slips. */
export interface PairLimits {
  /** True for words that may stand in one of two names only. */
  readonly maySpare: (word: number) => boolean;
  /** True for words that may be short for another. */
  readonly isShort: (word: number) => boolean;
  /** In so many names of two words the rarer one may stand, beside the commoner. */
  readonly mostOfASlip: (common: number) => number;
}

/**
 * Rules out pairs of names that cannot be one supplier, before they are compared: of fifty names that share a rare word, one is.
 * Lengths and letters of words, as numbers: some nanoseconds a pair, nothing made. It never rules out what the comparison
 * would join.
 */
export class PairFilter {
  private readonly nodes: SupplierNodes;
  private readonly spare: Int32Array;
  private readonly short: Int32Array;
  private readonly most: Int32Array;
  private readonly names: Int32Array;
  private readonly lengths: Int32Array;
  private readonly letters: Int32Array;
  /** Of the texts without their blanks. */
  private readonly textLetters: Int32Array;

  /** @param textLetters - `lettersOf` each node's text without its blanks. Shape: nodes. */
  constructor(nodes: SupplierNodes, { maySpare, isShort, mostOfASlip }: PairLimits, textLetters: Int32Array) {
    const { words, namesWith, letters } = nodes.table;
    const { length } = words;
    this.nodes = nodes;
    this.spare = columnOf(length, (word) => (maySpare(word) ? 1 : 0));
    this.short = columnOf(length, (word) => (isShort(word) ? 1 : 0));
    this.names = columnOf(length, (word) => namesWith[word]!.length);
    this.most = columnOf(length, (word) => mostOfASlip(this.names[word]!));
    this.lengths = columnOf(length, (word) => words[word]!.length);
    this.letters = letters;
    this.textLetters = textLetters;
  }

  /** False where the two cannot be one. */
  mayBeOne(a: number, b: number): boolean {
    const { keys, table } = this.nodes;
    const own = table.wordsOf[a]!;
    const other = table.wordsOf[b]!;
    // The heads of both must be found in the other: most pairs fail at that.
    if (this.isIn(other[0]!, own) && this.isIn(own[0]!, other)) {
      const left = this.leftOver(own, other);
      // Only one of two names may have words that the other has not.
      const right = left < 0 ? -1 : this.leftOver(other, own);
      if (right === 0 || (right > 0 && left === 0)) return true;
    }
    return this.mayRunTogether(a, b) || keys[a] === keys[b];
  }

  /** Words of one name behind the head that cannot be any of the other; -1 where one of them must not be left over. */
  private leftOver(own: readonly number[], other: readonly number[]): number {
    let left = 0;
    for (let at = 1; at < own.length; at++) {
      if (this.isIn(own[at]!, other)) continue;
      if (this.spare[own[at]!] === 0) return -1;
      left++;
    }
    return left;
  }

  /** True where a word stands among others, or one of them may be a spelling of it. */
  private isIn(word: number, others: readonly number[]): boolean {
    for (let at = 0; at < others.length; at++) if (others[at] === word) return true;
    // Hardly a word is short for another; and most others have other letters.
    if (this.short[word] === 1) return true;
    const letters = this.letters[word]!;
    for (let at = 0; at < others.length; at++) {
      const other = others[at]!;
      if (bitsOf(letters ^ this.letters[other]!) <= MOST_BITS && this.mayBeSpelt(word, other)) return true;
      if (this.short[other] === 1) return true;
    }
    return false;
  }

  /** @returns whether two words of nearly the same letters may be one. */
  private mayBeSpelt(x: number, y: number): boolean {
    const longer = Math.abs(this.lengths[x]! - this.lengths[y]!);
    // A plural, or an `and` run together, may be as common as it likes.
    if (longer > 0) return longer <= MOST_LETTERS;
    const [one, two] = [this.names[x]!, this.names[y]!];
    return one < two ? one <= this.most[y]! : two <= this.most[x]!;
  }

  private mayRunTogether(a: number, b: number): boolean {
    // Most pairs fail at this, and no text need be looked at.
    if (bitsOf(this.textLetters[a]! ^ this.textLetters[b]!) > MOST_BITS) return false;
    const from = this.nodes.texts[a]!;
    const to = this.nodes.texts[b]!;
    return Math.abs(from.length - to.length) <= MOST_SLIPS && from.charCodeAt(0) === to.charCodeAt(0);
  }
}
