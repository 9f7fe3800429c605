import { onceFor } from "../columns/once-for.ts";
import { editDistance } from "./edit-distance.ts";

interface Word {
  readonly text: string;
  readonly rank: number;
  readonly letters: number;
}

/**
 * Finds the word that a text is a slip or two of the pen away from.
 *
 * Every cell of the first rows of a sheet is asked about against every word of every field: words that begin otherwise,
 * or hold too many other letters, are passed over without measuring.
 * @returns place of the first such word in its list; -1 where none is near.
 */
export function findMisspelt(text: string, words: readonly string[]): number {
  const letters = lettersOf(text);
  const near = indexOf(words)
    // The first letter is seldom the wrong one, and "net amount" is two letters from "vat amount".
    .get(text[0])
    ?.find((word) => {
      const allowed = slipsAllowed(Math.max(word.text.length, text.length));
      if (allowed === 0 || othersIn(word.letters, letters) > allowed) return false;
      return othersIn(letters, word.letters) <= allowed && editDistance(text, word.text, allowed) <= allowed;
    });
  return near?.rank ?? -1;
}

/** Letters that may be wrong in a word of so many: "Suppkuer" is two from supplier; in short words one slip already makes another word. */
export function slipsAllowed(length: number): number {
  if (length >= 8) return 2;
  return length >= 6 ? 1 : 0;
}

/** The words of a list by their first letter. */
const indexOf = onceFor((words: readonly string[]): ReadonlyMap<string | undefined, readonly Word[]> => {
  const index = new Map<string | undefined, Word[]>();
  words.forEach((text, rank) => {
    const word = { text, rank, letters: lettersOf(text) };
    const alike = index.get(text[0]);
    if (alike) alike.push(word);
    else index.set(text[0], [word]);
  });
  return index;
});

/** The characters of a text, each as one of 32 bits; a slip brings in one other character at most. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

/** How many bits of one are not in the other. */
function othersIn(letters: number, other: number): number {
  let count = 0;
  for (let rest = letters & ~other; rest !== 0; rest &= rest - 1) count++;
  return count;
}
