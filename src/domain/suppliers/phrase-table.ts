/** Words in a row, looked up whole. */
export interface PhraseTable {
  /** How many words at the end of the list are one of the phrases; 0 where none is. The longest counts. */
  readonly atEnd: (words: readonly string[]) => number;
  readonly has: (phrase: string) => boolean;
}

/** Makes a table of phrases, each written with one blank between its words. */
export function phraseTable(phrases: readonly string[]): PhraseTable {
  const known = new Set(phrases);
  const longestBy = longestPhrases(phrases, (words) => words.at(-1)!);
  return {
    has: (phrase) => known.has(phrase),
    atEnd: (words) => {
      const longest = words.length === 0 ? 0 : (longestBy.get(words[words.length - 1]!) ?? 0);
      for (let length = Math.min(longest, words.length); length > 0; length--) {
        if (known.has(length === 1 ? words[words.length - 1]! : words.slice(-length).join(" "))) return length;
      }
      return 0;
    },
  };
}

/** How many words the longest phrase has, by one of its words: few words are any phrase's, and need no looking up of phrases. */
function longestPhrases(
  phrases: readonly string[],
  wordOf: (words: readonly string[]) => string,
): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const words of phrases.map((phrase) => phrase.split(" "))) {
    longest.set(wordOf(words), Math.max(longest.get(wordOf(words)) ?? 0, words.length));
  }
  return longest;
}

/** At the head of a name so many letters are initials, not an abbreviation. */
const LETTERS = 2;

/** Replaces words by what they are written out as; the longest phrase first, each word once. */
export function phraseWriter(expansions: Readonly<Record<string, string>>): (words: readonly string[]) => string[] {
  const written = new Map(Object.entries(expansions).map(([short, long]) => [short, long.split(" ")]));
  const longestBy = longestPhrases([...written.keys()], ([first]) => first!);
  return (words) => {
    const out: string[] = [];
    for (let at = 0; at < words.length;) at += writeNext(words, at, out);
    return out;
  };

  /** @returns how many words that wrote out. */
  function writeNext(words: readonly string[], at: number, out: string[]): number {
    const longest = longestBy.get(words[at]!) ?? 0;
    for (let length = Math.min(longest, words.length - at); length > 0; length--) {
      const phrase = length === 1 ? words[at]! : words.slice(at, at + length).join(" ");
      const long = at > 0 || phrase.length > LETTERS ? written.get(phrase) : undefined;
      if (long === undefined) continue;
      out.push(...long);
      return length;
    }
    out.push(words[at]!);
    return 1;
  }
}
