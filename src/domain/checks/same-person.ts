/** How two names compare: the same; perhaps one person, as far as they are written; two people. */
export type Likeness = "same" | "may be the same" | "others";

const TITLES: ReadonlySet<string> = new Set([
  ...["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "cllr", "councillor"],
]);

/** What stands behind a name and is no part of it. */
const LETTERS_AFTER: ReadonlySet<string> = new Set([
  ...["mbe", "obe", "cbe", "kbe", "dbe", "bem", "qpm", "kc", "qc", "jp", "dl", "mp", "frsa"],
  ...[
    "cpfa",
    "acpfa",
    "fcpfa",
    "cipfa",
    "aca",
    "fca",
    "acca",
    "fcca",
    "acma",
    "fcma",
    "cgma",
    "cima",
    "icaew",
    "mcipd",
  ],
  ...["ba", "bsc", "bcom", "ma", "msc", "mba", "mpa", "phd", "llb", "llm", "hons"],
]);

/**
 * Compares the names of two people forgivingly, so that one person under two spellings does not pass as two: without titles
 * before and letters after, accents, case and marks; `Officer, A.` as `A. Officer`, `Smith-Jones` as `Smith Jones`. With one
 * surname, an initial may stand for any name that begins with it, and a short form for the longer one (`Ann`, `Anne`); and
 * two names may be one person's where all words of the one are found in the other, in whatever order.
 *
 * What has no letters is no name, and nobody can tell whose it is.
 *
 * @example comparePeople("A. Officer", "Ann Officer") // "may be the same"
 */
export function comparePeople(one: string, other: string): Likeness {
  if (one.trim() === "" || other.trim() === "") return "others";
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a.length === 0 || b.length === 0) return one.trim() === other.trim() ? "same" : "may be the same";
  if (a.join("") === b.join("")) return "same";
  return mayBeOne(a, b) ? "may be the same" : "others";
}

function mayBeOne(a: readonly string[], b: readonly string[]): boolean {
  // One word alone may be either name of the other.
  if (a.length === 1 || b.length === 1) return a.some((word) => b.includes(word));
  const [first = "", second = ""] = [a[0], b[0]];
  const isShortForm = first.startsWith(second) || second.startsWith(first);
  return (a.at(-1) === b.at(-1) && isShortForm) || isFoundIn(...shorterFirst(a, b));
}

function shorterFirst(a: readonly string[], b: readonly string[]): [readonly string[], readonly string[]] {
  return a.length > b.length ? [b, a] : [a, b];
}

/** Whether each word is one of the other's, or the initial of one or the other way round; one at least in full. */
function isFoundIn(words: readonly string[], others: readonly string[]): boolean {
  const left = others.filter((other) => !words.includes(other));
  const notInFull = words.filter((word) => !others.includes(word));
  const isAnyInFull = words.some((word) => word.length > 1 && others.includes(word));
  return isAnyInFull && notInFull.every((word) => left.some((other) => isInitialOf(word, other)));
}

function isInitialOf(word: string, other: string): boolean {
  return (word.length === 1 || other.length === 1) && word[0] === other[0];
}

/** Given names and surname, in that order; `Ann Officer, CPFA` has its letters behind the comma, no given name. */
function partsOf(name: string): string[] {
  const [before, behind] = name.split(",", 2).map(wordsOf);
  const isGiven = behind?.some((word) => !LETTERS_AFTER.has(word)) === true;
  return withoutTitles([...(isGiven ? behind : []), ...(before ?? [])]);
}

function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’ʼ`]/g, "");
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

/** A title is one only before a name: `Peter Lord` is called Lord. A name keeps a word, and before letters two. */
function withoutTitles(words: readonly string[]): string[] {
  const left = [...words];
  while (left.length > 1 && TITLES.has(left[0]!)) left.shift();
  while (left.length > 2 && LETTERS_AFTER.has(left.at(-1)!)) left.pop();
  return left;
}
