import { foldText, isMatchAt, MOST_CHARACTERS, standsAlone } from "./find-words.ts";
import { END, isAlone, type LiteralWord, PLAIN, START, WordTree } from "./word-tree.ts";

/**
 * Finds all of many words in a text in one pass over its characters, however many the words are, and folds the text on the
 * way: case and runs of spaces do not tell texts apart (`foldText`). Words with characters beyond ASCII are few and are
 * looked for one by one, in texts that hold such characters.
 *
 * What stands in a text is told by marks, each once a text: a mark stands for words that always stand together, or for one
 * that must stand alone. `wordsOf` says whose they are.
 */
export class LiteralWords {
  /** Marks of the text last looked through: `found[0]` up to `found[count - 1]`, in the order in which they were met. */
  readonly found: Int32Array;
  count = 0;

  private readonly table: WordTree;
  private readonly others: readonly LiteralWord[];
  /** By mark, whose words it stands for. Marks after them stand for the word of their place after them. */
  private readonly together: readonly (readonly number[])[];
  /** By mark, 1 where a word of it must stand alone. */
  private readonly asksAlone: Uint8Array;
  /** Some words a text must equal. */
  private readonly hasEnds: boolean;
  /** By mark, the last text that held it. */
  private readonly metIn: Int32Array;
  private turn = 0;

  /** @param words - folded; empty ones stand nowhere. */
  constructor(words: readonly LiteralWord[]) {
    const known = words.filter(({ word }) => word !== "");
    this.others = known.filter(({ word }) => !isPlain(word));
    this.table = new WordTree(known.filter(({ word }) => isPlain(word)));
    const { marks: ends } = this.table;
    this.asksAlone = new Uint8Array(ends.length);
    ends.forEach((words, mark) => (this.asksAlone[mark] = words.some(isAlone) ? 1 : 0));
    this.together = ends.map((words) => words.filter((one) => !isAlone(one)).map(({ of }) => of));
    this.hasEnds = known.some(({ match }) => match === "equals");
    const marks = this.together.length + words.reduce((most, { of }) => Math.max(most, of + 1), 0);
    this.found = new Int32Array(marks);
    this.metIn = new Int32Array(marks);
  }

  /** Whose words a mark stands for. */
  wordsOf(mark: number): readonly number[] {
    return this.together[mark] ?? [mark - this.together.length];
  }

  /** Marks what stands in a text, of any case. Cost: O(characters + marks), and the words beyond ASCII one by one. */
  lookThrough(text: string): void {
    if (text.length <= MOST_CHARACTERS && this.walk(text, false)) return;
    const folded = foldText(text);
    this.walk(folded, true);
    for (const one of this.others) if (standsIn(folded, one)) this.meet(this.together.length + one.of);
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
      const onward = next[state + (code < PLAIN ? columns[code]! : 0)]!;
      state = onward < 0 ? stateOf[~onward]! : onward;
      if (onward < 0) this.note(~onward, text, at + 1);
    }
    if (this.hasEnds) this.noteEnd(next[state + END]!);
    return true;
  }

  private note(mark: number, text: string, end: number): void {
    if (this.asksAlone[mark] === 0) this.meet(mark);
    else this.noteAlone(mark, text, end);
  }

  /** Words that the whole text must equal. */
  private noteEnd(end: number): void {
    if (end < 0) this.meet(~end);
  }

  private noteAlone(mark: number, text: string, end: number): void {
    if (this.together[mark]!.length > 0) this.meet(mark);
    for (const one of this.table.marks[mark]!) {
      const { word, of } = one;
      if (!isAlone(one) || !standsAlone(text, startOf(text, word.length, end), end)) continue;
      this.meet(this.together.length + of);
    }
  }

  private meet(mark: number): void {
    if (this.metIn[mark] === this.turn) return;
    this.metIn[mark] = this.turn;
    this.found[this.count++] = mark;
  }
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

function standsIn(folded: string, { word, match }: LiteralWord): boolean {
  for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + 1)) {
    if (isMatchAt(match, folded, { start, end: start + word.length })) return true;
  }
  return false;
}

function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) >= PLAIN) return false;
  return true;
}
