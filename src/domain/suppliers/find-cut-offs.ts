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

/**
 * Finds names that break off within a word (`NORTH EAST REGIONAL EMPLOYERS ORGANISATI`) and the names that go on from there. Not
 * where the broken word is one in its own right, nor where the names that go on disagree how.
 *
 */
export function findCutOffs(nodes: SupplierNodes, judge: WordJudge): CutOff[] {
  const { keys, widths, table } = nodes;
  const found: CutOff[] = [];
  for (let node = 0; node < nodes.size; node++) {
    if (!mayBreakOff(node)) continue;
    const wholes = wholesOf(node);
    if (wholes.length === 0) continue;
    const endings = new Set(wholes.map((whole) => table.wordsOf[whole]![table.wordsOf[node]!.length - 1]));
    if (endings.size === 1) found.push(...wholes.map((whole) => ({ node, whole })));
  }
  return found;

  function mayBreakOff(node: number): boolean {
    return widths[node]! >= LEAST_WIDTH && keys[node]!.length >= LEAST_KEY && isBegun(node, node + 1);
  }

  function isBegun(node: number, next: number): boolean {
    return next < nodes.size && keys[next]!.startsWith(keys[node]!);
  }

  /** Nodes are ordered by key: those that begin with this one follow it. */
  function wholesOf(node: number): number[] {
    const wholes: number[] = [];
    for (let next = node + 1; isBegun(node, next); next++) {
      if (goesOn(table.wordsOf[node]!, table.wordsOf[next]!)) wholes.push(next);
    }
    return wholes;
  }

  /** True where one word is the beginning of the other, and no word itself, or rare beside the whole one. */
  function isBroken(part: number, whole: number): boolean {
    if (part === whole || !table.words[whole]!.startsWith(table.words[part]!)) return false;
    return (
      !judge.isWord(part) ||
      (!judge.isKnown(part) && table.namesWith[whole]!.length >= TIMES_BROKEN * table.namesWith[part]!.length)
    );
  }

  /** The same words up to the last, which the other has whole. Behind a plural no other words follow: that is another name. */
  function goesOn(own: readonly number[], other: readonly number[]): boolean {
    const last = own.length - 1;
    if (other.length <= last || !isBroken(own[last]!, other[last]!)) return false;
    const [broken, whole] = [table.words[own[last]!]!, table.words[other[last]!]!];
    if (whole === `${broken}s` && other.length > own.length) return false;
    return own.every((word, at) => at === last || word === other[at]);
  }
}
