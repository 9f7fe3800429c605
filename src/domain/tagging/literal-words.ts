/** A word that rules look for, with whose it is: `of` is the place of the pair of rule and word in the caller's list. */
export interface LiteralWord {
  readonly word: string;
  readonly of: number;
}

/** Told of every word that stands in the text: whose it is, and where it begins. */
type Found = (of: number, start: number) => void;

/** Codes of UTF-16 below this may stand in words of the table. */
const PLAIN = 128;

/**
 * Finds all of many words in a text in one pass over its characters, however many the words are (Aho and Corasick, 1975;
 * one flat table of states). Words with characters beyond ASCII are few and are looked for one by one.
 *
 * Words and texts are folded (`foldText`); empty words stand nowhere.
 */
export class LiteralWords {
  /** Column of a code in the table; 0 = no word holds it. */
  private readonly columns: Uint8Array;
  private readonly width: number;
  /** `next[state * width + column]`; state 0 is the beginning. */
  private readonly next: Int32Array;
  /** Words that end in a state, shorter ones that end there too included: from `endsFrom[state]` up to the next state's. */
  private readonly endsFrom: Int32Array;
  private readonly endOf: Int32Array;
  private readonly endLength: Int32Array;
  private readonly others: readonly LiteralWord[];

  constructor(words: readonly LiteralWord[]) {
    const known = words.filter(({ word }) => word !== "");
    const plain = known.filter(({ word }) => isPlain(word));
    this.others = known.filter(({ word }) => !isPlain(word));
    this.columns = columnsOf(plain);
    this.width = Math.max(...this.columns) + 1;
    const tree = new WordTree(plain, this.columns, this.width);
    for (const one of plain) tree.add(one);
    tree.link();
    this.next = tree.next;
    this.endsFrom = new Int32Array(tree.ends.length + 1);
    tree.ends.forEach((words, state) => (this.endsFrom[state + 1] = this.endsFrom[state]! + (words?.length ?? 0)));
    const ends = tree.ends.flatMap((words) => words ?? []);
    this.endOf = Int32Array.from(ends, ({ of }) => of);
    this.endLength = Int32Array.from(ends, ({ word }) => word.length);
  }

  /** Tells of every word in the text. Cost: O(characters + found), and the words beyond ASCII one by one. */
  eachIn(text: string, found: Found): void {
    const { next, columns, width, endsFrom, endOf, endLength } = this;
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      state = code < PLAIN ? next[state * width + columns[code]!]! : 0;
      const last = endsFrom[state + 1]!;
      for (let end = endsFrom[state]!; end < last; end++) found(endOf[end]!, at + 1 - endLength[end]!);
    }
    for (const { word, of } of this.others) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found(of, at);
    }
  }
}

class WordTree {
  readonly next: Int32Array;
  /** Hardly one state in ten ends a word: the others have no list. */
  readonly ends: (readonly LiteralWord[] | undefined)[] = [undefined];

  private readonly columns: Uint8Array;
  private readonly width: number;

  constructor(words: readonly LiteralWord[], columns: Uint8Array, width: number) {
    this.columns = columns;
    this.width = width;
    const most = words.reduce((sum, { word }) => sum + word.length, 1);
    this.next = new Int32Array(most * width);
  }
  add(one: LiteralWord): void {
    let state = 0;
    for (let at = 0; at < one.word.length; at++) {
      const place = state * this.width + this.columns[one.word.charCodeAt(at)]!;
      if (this.next[place] === 0) this.next[place] = this.ends.push(undefined) - 1;
      state = this.next[place]!;
    }
    this.ends[state] = [...(this.ends[state] ?? []), one];
  }
  /** Makes each state go on, where its own word does not, as the longest ending of it that begins another word would. */
  link(): void {
    const fallback = new Int32Array(this.ends.length);
    const order: number[] = [];
    for (let column = 1; column < this.width; column++) if (this.next[column] !== 0) order.push(this.next[column]!);
    for (let at = 0; at < order.length; at++) {
      const state = order[at]!;
      const other = fallback[state]!;
      const shorter = this.ends[other];
      if (shorter) this.ends[state] = [...(this.ends[state] ?? []), ...shorter];
      for (let column = 1; column < this.width; column++) {
        const place = state * this.width + column;
        const onward = this.next[other * this.width + column]!;
        if (this.next[place] === 0) this.next[place] = onward;
        else {
          fallback[this.next[place]!] = onward;
          order.push(this.next[place]!);
        }
      }
    }
  }
}

function columnsOf(words: readonly LiteralWord[]): Uint8Array {
  const columns = new Uint8Array(PLAIN);
  let used = 0;
  for (const { word } of words) {
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      if (columns[code] === 0) columns[code] = ++used;
    }
  }
  return columns;
}

function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) >= PLAIN) return false;
  return true;
}
