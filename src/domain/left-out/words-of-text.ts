const MONTHS =
  /^(jan|january|feb|february|mar|march|apr|april|may|jun|june|jul|july|aug|august|sep|sept|september|oct|october|nov|november|dec|december)$/;
/** Longest text that is looked through, and longest words that an answer is remembered by. */
const MOST_CHARACTERS = 2000;
const MOST_WORDS = 120;

/** A text as its words: lower case, one space between them, a space at either end; figures and marks part words. */
export function spacedWords(text: string): string {
  const words =
    text
      .slice(0, MOST_CHARACTERS)
      .toLowerCase()
      .replaceAll("&", " and ")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(" ")} `;
}

/**
 * The words by which an answer is found again next month: the text without figures and months, so that `Loan 4453, April`
 * and `Loan 4501, May` are one question; nothing else is dropped, so that no line is left out which nobody was asked of.
 *
 * @example wordsOfText("PWLB loan 4453 - interest, April 2025") // "pwlb loan interest"
 */
export function wordsOfText(text: string): string {
  const words = spacedWords(text).trim().split(" ");
  const lasting = words.filter((word) => !/^\p{N}+$/u.test(word) && !MONTHS.test(word));
  return (lasting.length > 0 ? lasting : words).join(" ").slice(0, MOST_WORDS).trim();
}
