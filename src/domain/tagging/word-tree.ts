import type { LiteralMatch } from "./find-words.ts";

/** A word that rules look for, with how, and whose it is: `of` is the place of the pair of rule and word in the caller's list. */
export interface LiteralWord {
  readonly word: string;
  readonly match: LiteralMatch;
  readonly of: number;
}

/** Codes of UTF-16 below this are of ASCII. */
export const PLAIN = 128;

/**
 * Columns of the table that every table has: any space, what stands before the first and after the last character, and any
 * character beyond ASCII. Such are few, and rows of the table short: words that hold them are compared once the table has met
 * what may be them.
 */
export const SPACE = 1;
export const START = 2;
export const END = 3;
export const BEYOND = 4;

const SPACES = [9, 10, 11, 12, 13, 32];
const [CAPITAL_A, CAPITAL_Z, TO_SMALL] = [65, 90, 32];

/**
 * Words as one flat table of states (Aho and Corasick, 1975), built once.
 *
 * `next[state + column]` is the state after one more character; a state is the place of its row in the table, so that none is
 * multiplied on the way. Where words end in that state it is the complement of a mark: `marks` has the words, `stateOf` the
 * state. Words that a text must begin with, or equal, are words that begin with `START` or end with `END`. After a space, more
 * of them change nothing.
 */
export class WordTree {
  /** Column of a code of ASCII; 0 = no word holds it. Capitals have the column of their small letters, every space that of a space. */
  readonly columns: Uint8Array;
  readonly width: number;
  readonly next: Int32Array;

  /** By mark, the words that end in a state, shorter ones that end there too included; and the state. */
  readonly marks: (readonly LiteralWord[])[] = [];
  readonly stateOf: number[] = [];
  /** By number of the state (its place / `width`) the words of `marks` before they have one: hardly one in ten has any. */
  private readonly ends: (readonly LiteralWord[] | undefined)[] = [undefined];
  /** By number: the first of the states that follow it in a word, the next one that follows the same, and its own column. */
  private readonly firstChild = [0];
  private readonly sibling = [0];
  private readonly column = [0];

  /** @param words - folded (`foldText`), not empty. */
  constructor(words: readonly LiteralWord[]) {
    this.columns = columnsOf(words);
    this.width = Math.max(BEYOND, ...this.columns) + 1;
    for (const one of words) this.add(one);
    this.next = new Int32Array(this.ends.length * this.width);
    this.link();
  }
  private add(one: LiteralWord): void {
    let state = 0;
    if (one.match === "starts" || one.match === "equals") state = this.child(state, START);
    for (let at = 0; at < one.word.length; at++) {
      state = this.child(state, this.columns[one.word.charCodeAt(at)] ?? BEYOND);
    }
    if (one.match === "equals") {
      this.end(this.child(this.child(state, SPACE), END), one);
      state = this.child(state, END);
    }
    this.end(state, one);
  }
  private end(state: number, one: LiteralWord): void {
    this.ends[state] = [...(this.ends[state] ?? []), one];
  }
  private child(state: number, column: number): number {
    let child = this.firstChild[state]!;
    while (child !== 0 && this.column[child] !== column) child = this.sibling[child]!;
    if (child !== 0) return child;
    this.sibling.push(this.firstChild[state]!);
    this.column.push(column);
    this.firstChild.push(0);
    return (this.firstChild[state] = this.ends.push(undefined) - 1);
  }
  /** Makes each state go on, where its own word does not, as the longest ending of it that begins another word would. */
  private link(): void {
    const { next, width, firstChild, sibling, column } = this;
    const fallback = new Int32Array(this.ends.length);
    const order = [0];
    for (let at = 0; at < order.length; at++) {
      const state = order[at]!;
      const [row, other] = [state * width, fallback[state]!];
      // The other state is nearer to the root: its row is whole.
      if (state !== 0) next.copyWithin(row, other, other + width);
      if (column[state] === SPACE || column[state] === START) next[row + SPACE] = row;
      for (let child = firstChild[state]!; child !== 0; child = sibling[child]!) {
        const onward = state === 0 ? 0 : next[other + column[child]!]!;
        fallback[child] = onward < 0 ? this.stateOf[~onward]! : onward;
        next[row + column[child]!] = this.marked(child, onward);
        order.push(child);
      }
    }
  }
  /** How the table names a state: words that end in the shorter one that it falls back on end in it too. */
  private marked(state: number, shorter: number): number {
    const [own, also] = [this.ends[state], shorter < 0 ? this.marks[~shorter]! : undefined];
    const place = state * this.width;
    if (!own && !also) return place;
    this.stateOf.push(place);
    return ~(this.marks.push([...(own ?? []), ...(also ?? [])]) - 1);
  }
}

/** True for a word that stands in a text where no letter or figure stands at either side. */
export function isAlone({ match }: LiteralWord): boolean {
  return match === "word";
}

/** True for a word that the table alone does not know from every other: it holds a character beyond ASCII. */
export function isBeyond({ word }: LiteralWord): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) >= PLAIN) return true;
  return false;
}

/** Letters that most words hold have the first columns: the processor then has them at hand for most states at once. */
function columnsOf(words: readonly LiteralWord[]): Uint8Array {
  const held = new Map<number, number>();
  for (const { word } of words) {
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      if (code < PLAIN) held.set(code, (held.get(code) ?? 0) + 1);
    }
  }
  const columns = new Uint8Array(PLAIN);
  for (const space of SPACES) columns[space] = SPACE;
  const letters = [...held].filter(([code]) => columns[code] === 0).sort(([, one], [, other]) => other - one);
  letters.forEach(([code], at) => (columns[code] = BEYOND + 1 + at));
  for (let capital = CAPITAL_A; capital <= CAPITAL_Z; capital++) columns[capital] = columns[capital + TO_SMALL]!;
  return columns;
}
