import type { SupplierNodes } from "./supplier-nodes.ts";

/** Fields that cut names off are at least so wide. */
const LEAST_WIDTH = 18;
/** What is left of a name that is cut off is at least so long. */
const LEAST_KEY = 12;

/** A name that breaks off, and one that goes on from there. */
export interface CutOff {
  readonly node: number;
  readonly whole: number;
}

/**
 * Finds names that break off within a word (`NORTH EAST REGIONAL EMPLOYERS ORGANISATI`) and the names that go on from there. Not
 * where the broken word is one in its own right, nor where the names that go on disagree how.
 *
 * @param isWord - by number: known to be a word, or in several names.
 */
export function findCutOffs(nodes: SupplierNodes, isWord: (word: number) => boolean): CutOff[] {
  const { keys, widths, table } = nodes;
  const found: CutOff[] = [];
  for (let node = 0; node < nodes.size; node++) {
    if (!mayBreakOff(node)) continue;
    const wholes = wholesOf(node);
    const endings = new Set(wholes.map((whole) => table.wordsOf[whole]![table.wordsOf[node]!.length - 1]));
    if (endings.size === 1) found.push(...wholes.map((whole) => ({ node, whole })));
  }
  return found;

  function mayBreakOff(node: number): boolean {
    return widths[node]! >= LEAST_WIDTH && keys[node]!.length >= LEAST_KEY && !isWord(table.wordsOf[node]!.at(-1)!);
  }

  /** Nodes are ordered by key: those that begin with this one follow it. */
  function wholesOf(node: number): number[] {
    const wholes: number[] = [];
    for (let next = node + 1; next < nodes.size && keys[next]!.startsWith(keys[node]!); next++) {
      if (goesOn(table.wordsOf[node]!, table.wordsOf[next]!)) wholes.push(next);
    }
    return wholes;
  }

  /** The same words up to the last, which the other has whole. Behind a plural no other words follow: that is another name. */
  function goesOn(own: Int32Array, other: Int32Array): boolean {
    const last = own.length - 1;
    if (other.length <= last || own[last] === other[last]) return false;
    const [broken, whole] = [table.words[own[last]!]!, table.words[other[last]!]!];
    if (!whole.startsWith(broken) || (whole === `${broken}s` && other.length > own.length)) return false;
    return own.subarray(0, last).every((word, at) => word === other[at]);
  }
}
