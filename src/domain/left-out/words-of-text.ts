import { fingerprint } from "../columns/fingerprint.ts";

const MONTHS =
  /^(jan|january|feb|february|mar|march|apr|april|may|jun|june|jul|july|aug|august|sep|sept|september|oct|october|nov|november|dec|december)$/;
/** Longest text that is looked through, and longest words that an answer is remembered by. */
const MOST_CHARACTERS = 2000;
const MOST_WORDS = 120;
/** ` p1a2b3c4d`: begins with a letter, so that it is read back as a word and no figure. */
const PRINT_LENGTH = 10;

/** A text as its words: lower case, one space between them, a space at either end; figures and marks part words. */
export function spacedWords(text: string): string {
  return ` ${wordsIn(text.slice(0, MOST_CHARACTERS)).join(" ")} `;
}

function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("&", " and ")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * The words by which an answer is found again next month: the text without figures and months, so that `Loan 4453, April`
 * and `Loan 4501, May` are one question; nothing else is dropped, so that no line is left out which nobody was asked of. Of a text too long to be
 * remembered whole, its first words stand with a print of them all.
 *
 * @example wordsOfText("PWLB loan 4453 - interest, April 2025") // "pwlb loan interest"
 */
export function wordsOfText(text: string): string {
  const words = wordsIn(text);
  const lasting = words.filter((word) => !/^\p{N}+$/u.test(word) && !MONTHS.test(word));
  const kept = lasting.length > 0 ? lasting : words;
  const whole = kept.join(" ");
  return whole.length <= MOST_WORDS ? whole : `${firstWords(kept)}p${fingerprint([whole])}`;
}

/** As many whole words as leave room for a print, each with a space behind it: part of a word might read as another. */
function firstWords(words: readonly string[]): string {
  let first = "";
  for (const word of words) {
    if (first.length + word.length + PRINT_LENGTH > MOST_WORDS) break;
    first += `${word} `;
  }
  return first;
}
