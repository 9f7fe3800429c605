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
}

/** A name that breaks off, and one that goes on from there. */
export interface CutOff {
  readonly node: number;
  readonly whole: number;
}

/** A node, and a later one whose key goes on from its key: all words are the same but the last, which is the beginning of a word. */
interface Beginning extends CutOff {
  readonly broken: number;
  readonly word: number;
}

/**
 * Finds names that break off within a word (`NORTH EAST REGIONAL EMPLOYERS ORGANISATI`) and the names that go on from there. Not
 * where the broken word is one in its own right, nor where the names that go on disagree how.
 */
export function findCutOffs(nodes: SupplierNodes, judge: WordJudge): CutOff[] {
  const beginnings = findBeginnings(nodes);
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
function findBeginnings({ size, keys, widths, table }: SupplierNodes): Beginning[] {
  const found: Beginning[] = [];
  for (let node = 0; node < size; node++) {
    const key = keys[node]!;
    if (widths[node]! < LEAST_WIDTH || key.length < LEAST_KEY) continue;
    for (let whole = node + 1; whole < size && keys[whole]!.startsWith(key); whole++) {
      const [own, other] = [table.wordsOf[node]!, table.wordsOf[whole]!];
      if (!goesOn(table.words, own, other)) continue;
      const last = own.length - 1;
      found.push({ node, whole, broken: own[last]!, word: other[last]! });
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
  { size, table: { namesWith, wordsOf, words } }: SupplierNodes,
  judge: WordJudge,
  goingOn: ReadonlyMap<number, number>,
): (beginning: Beginning) => boolean {
  const atEnd = new Int32Array(words.length);
  for (let node = 0; node < size; node++) atEnd[wordsOf[node]!.at(-1)!]!++;
  return ({ broken, word }) => {
    if (!judge.isWord(broken)) return true;
    if (judge.isKnown(broken)) return false;
    const names = atEnd[broken]!;
    return namesWith[word]!.length >= TIMES_BROKEN * names || 2 * goingOn.get(broken)! >= names;
  };
}
