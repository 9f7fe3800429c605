/** Letters that Unicode does not take apart. */
const SINGLE: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
};

/** Most names have none, and need not be taken apart. */
const BEYOND_ASCII = /[^ -~\s]/;

const APOSTROPHE = /['’‘`´]/;
const LOOSE = /\s\s|[^\S ]/;

/**
 * A text in small letters without accents or apostrophes, lines and blanks as one blank. Other punctuation stands.
 * @example foldLetters("Café  St John’s\nLtd") // "cafe st johns ltd"
 */
export function foldLetters(text: string): string {
  const plain = BEYOND_ASCII.test(text) ? withoutAccents(text) : text.toLowerCase();
  const bare = APOSTROPHE.test(plain) ? plain.replace(/['’‘`´]/g, "") : plain;
  // One blank between words, as most names have it, is left as it stands.
  return (LOOSE.test(bare) ? bare.replace(/\s+/g, " ") : bare).trim();
}

function withoutAccents(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => SINGLE[letter] ?? letter);
}
