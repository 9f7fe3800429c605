import type { BodyWords } from "./body-words.ts";

/** Words that come and go between spellings of one name. */
const LITTLE = new Set(["and", "the", "of", "for", "in", "to"]);
/** Longest text that is looked through: no payee is longer, and a pasted letter must not cost. */
const MOST_CHARACTERS = 400;
/** Words of the longest phrase that stands for another. */
const LONGEST_PHRASE = 4;

/** Cuts a name into words, all spelt one way: case, punctuation, `&`, little words and known abbreviations apart. */
export type NameTokens = (text: string) => readonly string[];

/** Makes the cutter for these words. @example cut("LB of Havering") === ["london", "borough", "havering"] */
export function nameTokens({ spellings, phrases }: Pick<BodyWords, "spellings" | "phrases">): NameTokens {
  const spelt = new Map(Object.entries(spellings));
  const joined = new Map(Object.entries(phrases).map(([phrase, words]) => [phrase, words.split(" ")] as const));
  return (text) => {
    const words = cut(text).map((word) => spelt.get(word) ?? word);
    return joinPhrases(words, joined);
  };
}

function cut(text: string): string[] {
  return (
    text
      .slice(0, MOST_CHARACTERS)
      .normalize("NFKC")
      .toLowerCase()
      .replace(/['’‘`]/g, "")
      // D.C. is DC
      .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, "$1")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .split(" ")
      .filter((word) => word !== "" && !LITTLE.has(word))
  );
}

function joinPhrases(words: readonly string[], phrases: ReadonlyMap<string, readonly string[]>): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length;) {
    const length = phraseAt(words, at, phrases);
    if (length === 0) out.push(words[at]!);
    else out.push(...phrases.get(words.slice(at, at + length).join(" "))!);
    at += Math.max(1, length);
  }
  return out;
}

/** Number of words of the longest phrase that begins here; 0 = none. */
function phraseAt(words: readonly string[], at: number, phrases: ReadonlyMap<string, unknown>): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
    if (phrases.has(words.slice(at, at + length).join(" "))) return length;
  }
  return 0;
}
