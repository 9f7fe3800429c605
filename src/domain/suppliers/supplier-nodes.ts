import { columnOf } from "./column-of.ts";
import type { SupplierName } from "./normalise-supplier.ts";
import { tableWords, type WordTable } from "./word-table.ts";

/** Names with one key stand as one: what is compared. m nodes, ordered by key. */
export interface SupplierNodes {
  readonly size: number;
  readonly keys: readonly string[];
  /** Words with the `and` that is left out of them, of the longest name. Shape: m. */
  readonly texts: readonly string[];
  /** Names of each node, ascending. Shape: m. */
  readonly namesOf: readonly (readonly number[])[];
  readonly otherKeys: readonly ReadonlySet<string>[];
  /** 1 = a person. Shape: m. */
  readonly person: Int32Array;
  /** Length of the longest name as found: names are cut off at the width of a field. Shape: m. */
  readonly widths: Int32Array;
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
  const timesOf = wordCounter(read);
  return {
    size: sorted.length,
    keys: readOf.map(([first]) => first!.key),
    texts: readOf.map((names) => (names.length === 1 ? names[0]!.text : longest(names.map(({ text }) => text)))),
    namesOf: sorted,
    otherKeys: readOf.map(otherKeysOf),
    person: columnOf(readOf.length, (node) => (readOf[node]!.some(({ person }) => person) ? 1 : 0)),
    widths: columnOf(readOf.length, (node) => readOf[node]!.reduce((most, { width }) => Math.max(most, width), 0)),
    table: tableWords(readOf.map((names) => commonestWords(names, timesOf))),
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
  const [{ words: first }] = read as readonly [SupplierName];
  if (read.length === 1 || read.every(({ words }) => areSame(words, first))) return first;
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

/** In how many names a word stands; counted when first asked for, since it seldom is. */
function wordCounter(read: readonly (SupplierName | null)[]): (word: string) => number {
  let times: Map<string, number> | null = null;
  return (word) => {
    times ??= read.reduce((counts, name) => {
      for (const one of name?.words ?? []) counts.set(one, (counts.get(one) ?? 0) + 1);
      return counts;
    }, new Map<string, number>());
    return times.get(word) ?? 0;
  };
}

function areSame(words: readonly string[], others: readonly string[]): boolean {
  return words === others || (words.length === others.length && words.every((word, at) => word === others[at]));
}

/** The longest; of equal ones the first A to Z. */
function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) =>
    text.length > best.length || (text.length === best.length && text < best) ? text : best,
  );
}
