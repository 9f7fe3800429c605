import { foldLetters } from "../suppliers/fold-letters.ts";

/** How alike two purposes are; null = not. */
export type PurposeLikeness = "same" | "similar" | null;

/** Purposes that share at least this much of what they say are similar. */
const SIMILAR = 0.5;
/** Shorter words say nothing of the purpose. */
const SHORTEST = 3;

/**
 * Makes a comparer of the purposes or descriptions of payments. The same: equal but for case, punctuation and figures.
 * Similar: they share half of their words, each weighed by how few purposes it stands in.
 *
 * @param purposes - all that are in the ledger, repeats or not: they weigh the words.
 */
export function purposeComparer(purposes: Iterable<string>): (a: string, b: string) => PurposeLikeness {
  const wordsOf = new Map<string, ReadonlySet<string>>();
  const times = new Map<string, number>();
  for (const purpose of new Set(purposes)) {
    const words = readWords(purpose);
    wordsOf.set(purpose, words);
    for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  }
  const weigh = (word: string): number => Math.log(1 + wordsOf.size / (times.get(word) ?? 1));
  const sum = (words: Iterable<string>): number => [...words].reduce((total, word) => total + weigh(word), 0);
  return (a, b) => {
    const ofA = wordsOf.get(a) ?? readWords(a);
    const ofB = wordsOf.get(b) ?? readWords(b);
    if (ofA.size === 0 || ofB.size === 0) return null;
    const shared = [...ofA].filter((word) => ofB.has(word));
    if (shared.length === ofA.size && shared.length === ofB.size) return "same";
    return sum(shared) / sum(new Set([...ofA, ...ofB])) >= SIMILAR ? "similar" : null;
  };
}

function readWords(purpose: string): ReadonlySet<string> {
  return new Set(
    foldLetters(purpose)
      .split(/[^\p{L}]+/u)
      .filter(({ length }) => length >= SHORTEST),
  );
}
