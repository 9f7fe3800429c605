/** Words in a row, looked up whole. */
export interface PhraseTable {
  /** How many words at the end of the list are one of the phrases; 0 where none is. The longest counts. */
  readonly atEnd: (words: readonly string[]) => number;
  readonly has: (phrase: string) => boolean;
}

/** Makes a table of phrases, each written with one blank between its words. */
export function phraseTable(phrases: readonly string[]): PhraseTable {
  const known = new Set(phrases);
  const longest = Math.max(1, ...phrases.map((phrase) => phrase.split(" ").length));
  return {
    has: (phrase) => known.has(phrase),
    atEnd: (words) => {
      for (let length = Math.min(longest, words.length); length > 0; length--) {
        if (known.has(words.slice(-length).join(" "))) return length;
      }
      return 0;
    },
  };
}

/** At the head of a name so many letters are initials, not an abbreviation. */
const LETTERS = 2;

/** Replaces words by what they are written out as; the longest phrase first, each word once. */
export function phraseWriter(expansions: Readonly<Record<string, string>>): (words: readonly string[]) => string[] {
  const written = new Map(Object.entries(expansions).map(([short, long]) => [short, long.split(" ")]));
  const longest = Math.max(1, ...[...written.keys()].map((phrase) => phrase.split(" ").length));
  return (words) => {
    const out: string[] = [];
    for (let at = 0; at < words.length;) {
      const length = phraseAt(words, at);
      const long = length === 0 ? undefined : written.get(words.slice(at, at + length).join(" "));
      out.push(...(long ?? [words[at]!]));
      at += Math.max(length, 1);
    }
    return out;
  };

  function phraseAt(words: readonly string[], at: number): number {
    for (let length = Math.min(longest, words.length - at); length > 0; length--) {
      const phrase = length === 1 ? words[at]! : words.slice(at, at + length).join(" ");
      if (written.has(phrase) && (at > 0 || phrase.length > LETTERS)) return length;
    }
    return 0;
  }
}
