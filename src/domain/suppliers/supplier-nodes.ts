import { columnOf } from "./column-of.ts";
import type { SupplierName } from "./normalise-supplier.ts";
import { tableWords, type WordTable } from "./word-table.ts";

/** Names with one key stand as one: what is compared. m nodes, ordered by key. */
export interface SupplierNodes {
  readonly size: number;
  readonly keys: readonly string[];
  /** Words with the `and` that is left out of them, of the longest name. Shape: m. */
  readonly texts: readonly string[];
  /** The texts without their blanks. Shape: m. */
  readonly runs: readonly string[];
  /** Names of each node, ascending. Shape: m. */
  readonly namesOf: readonly (readonly number[])[];
  readonly otherKeys: readonly ReadonlySet<string>[];
  /** 1 = a person. Shape: m. */
  readonly person: Int32Array;
  /** Length of the longest name as found: names are cut off at the width of a field. Shape: m. */
  readonly widths: Int32Array;
  /** 1 = every name breaks off in a bracket. Shape: m. */
  readonly open: Int32Array;
  readonly table: WordTable;
}

/**
 * Gathers names under their keys. A name that stands apart has a node of its own.
 *
 * @param read - what each name says; null = withheld, or without a letter: no node. Shape: names.
 * @param standsApart - true for names a person parted from another.
 */
export function gatherNodes(
  names: readonly string[],
  read: readonly (SupplierName | null)[],
  standsApart: (name: number) => boolean,
): SupplierNodes {
  const groups = new Map<string, number[]>();
  names.forEach((name, at) => {
    const key = read[at]?.key ?? "";
    if (key === "") return;
    const group = standsApart(at) ? `${key}\n${name}` : key;
    const members = groups.get(group);
    if (members) members.push(at);
    else groups.set(group, [at]);
  });
  // Sorted as texts by the engine itself: a comparing function took a sixth of the whole.
  const sorted = [...groups.keys()].sort().map((group) => groups.get(group)!);
  const readOf = sorted.map((members) => members.map((at) => read[at]!));
  const timesOf = wordCounter(read, readOf);
  const words = readOf.map((names) => commonestWords(names, timesOf));
  const longest = readOf.map((names, node) => longestText(names, words[node]!));
  return {
    size: sorted.length,
    keys: longest.map(({ key }) => key),
    texts: longest.map(({ text }) => text),
    runs: longest.map(({ run }) => run),
    namesOf: sorted,
    otherKeys: readOf.map(otherKeysOf),
    person: columnOf(readOf.length, (node) => (readOf[node]!.some(({ person }) => person) ? 1 : 0)),
    widths: columnOf(readOf.length, (node) => widestOf(readOf[node]!)),
    open: columnOf(readOf.length, (node) => (readOf[node]!.every(({ open }) => open) ? 1 : 0)),
    table: tableWords(words),
  };
}

const NO_KEYS: ReadonlySet<string> = new Set();

function otherKeysOf(read: readonly SupplierName[]): ReadonlySet<string> {
  for (const { otherKeys } of read) {
    if (otherKeys.length > 0) return new Set(read.flatMap((name) => name.otherKeys));
  }
  return NO_KEYS;
}

/**
 * Of names with one key, the parting into words that most have; a tie goes to more words, then to the one whose rarest word is the
 * commonest (`middleton fencing`, not `middleto nfencing`), then A to Z.
 */
function commonestWords(read: readonly SupplierName[], timesOf: (word: string) => number): readonly string[] {
  if (areAllSame(read)) return read[0]!.words;
  const tally = new Map<string, number>();
  for (const { words } of read) tally.set(words.join(" "), (tally.get(words.join(" ")) ?? 0) + 1);
  const partings = Array.from(tally, ([text, times]) => ({ text, times, words: text.split(" ") }));
  const rarest = (words: readonly string[]): number => Math.min(...words.map(timesOf));
  partings.sort(
    (a, b) =>
      b.times - a.times ||
      b.words.length - a.words.length ||
      rarest(b.words) - rarest(a.words) ||
      (a.text < b.text ? -1 : 1),
  );
  return partings[0]!.words;
}

/**
 * In how many names a word stands: words of names that are parted in several ways. Counted when first asked for, since it seldom is.
 *
 * @param groups - names by node.
 */
function wordCounter(
  read: readonly (SupplierName | null)[],
  groups: readonly (readonly SupplierName[])[],
): (word: string) => number {
  const times = new Map<string, number>();
  return (word) => {
    if (times.size === 0) count();
    return times.get(word) ?? 0;
  };

  function count(): void {
    for (const names of groups.filter((one) => !areAllSame(one))) {
      for (const { words } of names) for (const word of words) times.set(word, 0);
    }
    for (const name of read) for (const word of name?.words ?? []) addTo(word);
  }

  function addTo(word: string): void {
    const before = times.get(word);
    if (before !== undefined) times.set(word, before + 1);
  }
}

/** Parted into the same words. */
function areAllSame(read: readonly SupplierName[]): boolean {
  const first = read[0]!.words;
  for (let at = 1; at < read.length; at++) if (!areSame(read[at]!.words, first)) return false;
  return true;
}

function areSame(words: readonly string[], others: readonly string[]): boolean {
  return words === others || (words.length === others.length && words.every((word, at) => word === others[at]));
}

/** Of the names of a node that are parted into these words the one with the longest text; of equal ones the first A to Z. */
function longestText(read: readonly SupplierName[], words: readonly string[]): SupplierName {
  let best: SupplierName | null = null;
  for (const name of read) if (areSame(name.words, words) && (best === null || isLonger(name, best))) best = name;
  return best!;
}

function isLonger({ text }: SupplierName, { text: other }: SupplierName): boolean {
  return text.length > other.length || (text.length === other.length && text < other);
}

function widestOf(read: readonly SupplierName[]): number {
  let most = 0;
  for (const { width } of read) if (width > most) most = width;
  return most;
}
