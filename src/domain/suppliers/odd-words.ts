import { onceFor } from "../columns/once-for.ts";
import type { SupplierVocabulary } from "./supplier-vocabulary.ts";

/** Letters by the lowest bits of their codes: a to z are 1 to 26, `_` is the end of a word. */
const LETTER_BITS = 5;
const LETTERS = (1 << LETTER_BITS) - 1;
const END = 0;
const PLAIN = /^[a-z]+$/;

/** Says of a word whether it looks like no word: three letters running (its ends count) that words do not have. */
export type OddWords = (word: string) => boolean;

/**
 * Makes ready to tell words that look like no word, such as `lroring` and `rtgh`: slips of the keyboard, whatever was meant. Of slips a
 * third look so, of rare words of real names one in nine. Words with other letters than a to z do not.
 */
export const oddWords: (vocabulary: SupplierVocabulary) => OddWords = onceFor(({ letterTriples }) => {
  const known = new Uint8Array(1 << (3 * LETTER_BITS));
  for (const pair of letterTriples.split(" ")) {
    for (let at = 2; at < pair.length; at++) known[tripleOf(codeAt(pair, 0), codeAt(pair, 1), codeAt(pair, at))] = 1;
  }
  return (word) => {
    if (!PLAIN.test(word)) return false;
    for (let at = 0; at < word.length; at++) {
      if (known[tripleOf(codeAt(word, at - 1), codeAt(word, at), codeAt(word, at + 1))] === 0) return true;
    }
    return false;
  };
});

function tripleOf(first: number, second: number, third: number): number {
  return (first << (2 * LETTER_BITS)) | (second << LETTER_BITS) | third;
}

/** Beyond either end, and for `_`, the end of a word. */
function codeAt(text: string, at: number): number {
  const code = at < 0 || at >= text.length ? END : text.charCodeAt(at) & LETTERS;
  return code > 26 ? END : code;
}
