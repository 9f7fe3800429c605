/** How two names compare: the same; perhaps one person, as far as they are written; two people. */
export type Likeness = "same" | "may be the same" | "others";

const TITLES: ReadonlySet<string> = new Set([
  ...["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "cllr", "councillor"],
]);

/**
 * Compares the names of two people forgivingly, so that one person under two spellings does not pass as two: without titles,
 * accents, case and marks; `Officer, A.` as `A. Officer`. With one surname, an initial may stand for any name that begins with
 * it, and a short form for the longer one (`Ann`, `Anne`).
 *
 * @example comparePeople("A. Officer", "Ann Officer") // "may be the same"
 */
export function comparePeople(one: string, other: string): Likeness {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a.length === 0 || b.length === 0) return "others";
  if (a.join(" ") === b.join(" ")) return "same";
  return mayBeOne(a, b) ? "may be the same" : "others";
}

function mayBeOne(a: readonly string[], b: readonly string[]): boolean {
  // One word alone may be either name of the other.
  if (a.length === 1 || b.length === 1) return a.some((word) => b.includes(word));
  const [first = "", second = ""] = [a[0], b[0]];
  return a.at(-1) === b.at(-1) && (first.startsWith(second) || second.startsWith(first));
}

/** Given names and surname, in that order. */
function partsOf(name: string): string[] {
  const [surname = "", given] = name.split(",", 2);
  const ordered = given === undefined ? name : `${given} ${surname}`;
  const words = ordered
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’\-‐‑]/g, "")
    .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== "" && !TITLES.has(word));
}
