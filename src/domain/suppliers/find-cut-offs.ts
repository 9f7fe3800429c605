import type { SupplierNodes } from "./supplier-nodes.ts";

/** Fields that cut names off are at least so wide. */
export const LEAST_WIDTH = 14;
/** What is left of a name that is cut off is at least so long. */
const LEAST_KEY = 10;

/** The whole word stands in so many more names than where it is broken. */
const TIMES_BROKEN = 5;

/** Says of words, by number, whether they are words in their own right. */
export interface WordJudge {
  isWord(word: number): boolean;
  /** By the vocabulary alone. */
  isKnown(word: number): boolean;
  /** A name goes on behind it. */
  isOpening(word: number): boolean;
}

/** A name that breaks off, and one that goes on from there. */
export interface CutOff {
  readonly node: number;
  readonly whole: number;
}

/**
 * A node, and a later one whose key goes on from its key: all words are the same but the last, which is the beginning of a word, or stands
 * there whole and the other goes on behind it.
 */
interface Beginning extends CutOff {
  readonly broken: number;
  readonly word: number;
}

/**
 * Finds names that break off within a word (`NORTH EAST REGIONAL EMPLOYERS ORGANISATI`) and the names that go on from there. Not
 * where the broken word is one in its own right, nor where the names that go on disagree how.
 */
export function findCutOffs(nodes: SupplierNodes, judge: WordJudge): CutOff[] {
  const beginnings = findBeginnings(nodes, (node, last) => nodes.open[node] === 1 || judge.isOpening(last));
  const goingOn = countGoingOn(beginnings);
  const isBroken = brokenJudge(nodes, judge, goingOn);
  const found: CutOff[] = [];
  for (let at = 0; at < beginnings.length;) {
    const { node } = beginnings[at]!;
    const start = at;
    while (beginnings[at]?.node === node) at++;
    const wholes = beginnings.slice(start, at).filter(isBroken);
    if (wholes.length > 0 && wholes.every(({ word }) => word === wholes[0]!.word)) found.push(...wholes);
  }
  return found;
}

/** Nodes are ordered by key: those that begin with one follow it. */
function findBeginnings(
  { size, keys, widths, table }: SupplierNodes,
  breaksOff: (node: number, last: number) => boolean,
): Beginning[] {
  const found: Beginning[] = [];
  const isLong = (node: number): boolean => widths[node]! >= LEAST_WIDTH && keys[node]!.length >= LEAST_KEY;
  for (let node = 0; node < size; node++) {
    if (!isLong(node)) continue;
    const key = keys[node]!;
    for (let whole = node + 1; whole < size && keys[whole]!.startsWith(key); whole++) {
      const words = { own: table.wordsOf[node]!, other: table.wordsOf[whole]! };
      const last = words.own.length - 1;
      const broken = words.own[last]!;
      if (goesOn(table.words, words.own, words.other)) found.push({ node, whole, broken, word: words.other[last]! });
      else if (isHead(words) && breaksOff(node, broken))
        found.push({ node, whole, broken, word: words.other[last + 1]! });
    }
  }
  return found;
}

/** The same words up to the last, which the other has whole. Behind a plural no other words follow: that is another name. */
function goesOn(words: readonly string[], own: readonly number[], other: readonly number[]): boolean {
  const last = own.length - 1;
  if (other.length <= last || own[last] === other[last]) return false;
  const [broken, whole] = [words[own[last]!]!, words[other[last]!]!];
  if (!whole.startsWith(broken) || (whole === `${broken}s` && other.length > own.length)) return false;
  return own.every((word, at) => at === last || word === other[at]);
}

/** The words with which the other, longer name begins. */
function isHead({ own, other }: { own: readonly number[]; other: readonly number[] }): boolean {
  return own.length < other.length && own.every((word, at) => word === other[at]);
}

/** For each word at which names break off, how many of them another name goes on from. */
function countGoingOn(beginnings: readonly Beginning[]): ReadonlyMap<number, number> {
  const goingOn = new Map<number, number>();
  let before = -1;
  for (const { node, broken } of beginnings) {
    if (node !== before) goingOn.set(broken, (goingOn.get(broken) ?? 0) + 1);
    before = node;
  }
  return goingOn;
}

/**
 * A word is broken where it is no word itself; where it is rare beside the whole one; or where as a rule, wherever it stands, another
 * name goes on from it: of a word in its own right (`trade`) names are soon found that end in it and stop there.
 */
function brokenJudge(
  { size, open, table: { namesWith, wordsOf, words } }: SupplierNodes,
  judge: WordJudge,
  goingOn: ReadonlyMap<number, number>,
): (beginning: Beginning) => boolean {
  const atEnd = new Int32Array(words.length);
  for (let node = 0; node < size; node++) atEnd[wordsOf[node]!.at(-1)!]!++;
  return ({ node, whole, broken, word }) => {
    if (open[node] === 1 || wordsOf[whole]!.includes(broken) || !judge.isWord(broken)) return true;
    if (judge.isKnown(broken)) return false;
    // Behind a word that stands at the end of the whole name nothing is missing but letters.
    const isLast = wordsOf[whole]!.length === wordsOf[node]!.length;
    const names = isLast ? atEnd[broken]! : namesWith[broken]!.length;
    return namesWith[word]!.length >= TIMES_BROKEN * names || 2 * goingOn.get(broken)! >= names;
  };
}
