import { foldText, MOST_CHARACTERS, standsAlone } from "./find-words.ts";
import { BEYOND, END, isAlone, isBeyond, type LiteralWord, PLAIN, START, WordTree } from "./word-tree.ts";

/**
 * Finds all of many words in a text in one pass over its characters, however many the words are, and folds the text on the
 * way: case and runs of spaces do not tell texts apart (`foldText`).
 *
 * What stands in a text is told by marks, each once a text: a mark stands for words that always stand together, or for one
 * that was looked at by itself, since it must stand alone or holds a character beyond ASCII. `wordsOf` says whose they are.
 */
export class LiteralWords {
  /** Marks of the text last looked through: `found[0]` up to `found[count - 1]`, in the order in which they were met. */
  readonly found: Int32Array;
  count = 0;

  private readonly table: WordTree;
  /** By mark, whose words it stands for. Marks after them stand for the word of their place after them. */
  private readonly together: readonly (readonly number[])[];
  /** By mark, its words that are looked at by themselves; and 1 where it has any. */
  private readonly asking: readonly (readonly LiteralWord[])[];
  private readonly asks: Uint8Array;
  /** Some words a text must equal. */
  private readonly hasEnds: boolean;
  /** By mark, the last text that held it. */
  private readonly metIn: Int32Array;
  private turn = 0;

  /** @param words - folded; empty ones stand nowhere. */
  constructor(words: readonly LiteralWord[]) {
    const known = words.filter(({ word }) => word !== "");
    this.table = new WordTree(known);
    const asking = new Set(known.filter((one) => isAlone(one) || isBeyond(one)));
    const { marks: ends } = this.table;
    this.asking = ends.map((words) => words.filter((one) => asking.has(one)));
    this.asks = Uint8Array.from(this.asking, ({ length }) => Math.min(length, 1));
    this.together = ends.map((words) => words.filter((one) => !asking.has(one)).map(({ of }) => of));
    this.hasEnds = known.some(({ match }) => match === "equals");
    const marks = this.together.length + words.reduce((most, { of }) => Math.max(most, of + 1), 0);
    this.found = new Int32Array(marks);
    this.metIn = new Int32Array(marks);
  }

  /** Whose words a mark stands for. */
  wordsOf(mark: number): readonly number[] {
    return this.together[mark] ?? [mark - this.together.length];
  }

  /** Marks what stands in a text, of any case. Cost: O(characters + marks). */
  lookThrough(text: string): void {
    if (text.length > MOST_CHARACTERS || !this.walk(text, false)) this.walk(foldText(text), true);
  }

  /** False, with what was met so far, where a text that is not folded holds a character beyond ASCII: it may fold to one within. */
  private walk(text: string, isFolded: boolean): boolean {
    const { next, columns, stateOf } = this.table;
    this.turn++;
    this.count = 0;
    let state = next[START]!;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code >= PLAIN && !isFolded) return false;
      const onward = next[state + (code < PLAIN ? columns[code]! : BEYOND)]!;
      state = onward < 0 ? stateOf[~onward]! : onward;
      if (onward < 0) this.note(~onward, text, at + 1);
    }
    if (this.hasEnds) this.noteEnd(next[state + END]!, text);
    return true;
  }

  private note(mark: number, text: string, end: number): void {
    if (this.asks[mark] === 0) this.meet(mark);
    else this.noteAsking(mark, text, end);
  }

  /** Words that the whole text must equal. */
  private noteEnd(end: number, text: string): void {
    if (end < 0) this.note(~end, text, text.length);
  }

  private noteAsking(mark: number, text: string, end: number): void {
    if (this.together[mark]!.length > 0) this.meet(mark);
    for (const one of this.asking[mark]!) {
      if (standsBefore(end, text, one)) this.meet(this.together.length + one.of);
    }
  }

  private meet(mark: number): void {
    if (this.metIn[mark] === this.turn) return;
    this.metIn[mark] = this.turn;
    this.found[this.count++] = mark;
  }
}

/** True where the word, or one that differs from it beyond ASCII alone, ends there and stands as it is wanted. */
function standsBefore(end: number, text: string, one: LiteralWord): boolean {
  const start = startOf(text, one.word.length, end);
  // Of a text that was not folded first no character is beyond ASCII.
  if (isBeyond(one) && !text.startsWith(one.word, start)) return false;
  return !isAlone(one) || standsAlone(text, start, end);
}

/** Where a word of so many characters begins that ends before `end`: a run of spaces is one of them. */
function startOf(text: string, length: number, end: number): number {
  let at = end - 1;
  for (let left = length - 1; left > 0; left--) {
    at--;
    while (isSpace(text.charCodeAt(at)) && isSpace(text.charCodeAt(at - 1))) at--;
  }
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
