import { fingerprint } from "./fingerprint.ts";
import { foldCase } from "./fold-case.ts";

/** Letters of a word, with which a key of two words and a kind stays below the 255 letters that Excel looks for. */
const LONGEST = 115;
/** What the rest of a longer word stands as: it tells words apart that begin alike. */
const REST = /… [0-9A-F]{8}”?$/;

/** What the sheets' sums read as any letters, and the sign that each stands as: plain letters in every program and font. */
const STANDS_AS: Readonly<Record<string, string>> = { "*": "∗", "?": "¿", "~": "˜", "|": "¦" };
const SIGNS = /[*?~|]/g;

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

/** Words that a criterion takes for something else than the letters of which they are made. */
const NO_WORDS: readonly RegExp[] = [
  // A comparison.
  /^[=<>]/,
  // A number: 10, 010, -1,000.5, (10), £10, 1e3, 10%, 1 1/2.
  /^[-+(]*[£$€]?[-+]?\s*(\d[\d,]*\.?\d*|\.\d+)(e[-+]?\d+)?\s*%?\)?$/i,
  /^\d+ \d+\/\d+$/,
  // A date or a time: 2008-09, 1/4/2025, 1 Apr 2025, April 2025, 12:30, 5 pm.
  /^\d{1,4}([-/.]\d{1,4}){1,2}$/,
  new RegExp(`^\\d{1,4}[- /]*${MONTH}([- /,]*\\d{1,4})?$`, "i"),
  new RegExp(`^${MONTH}[- /,]*\\d{1,4}([- /,]+\\d{1,4})?$`, "i"),
  /^\d{1,2}(:\d{2}){1,2}(\.\d+)?( ?[ap]m?)?$|^\d{1,2} ?[ap]m?$/i,
  // A truth or an error.
  /^(true|false)$/i,
  /^#(n\/a|null!|div\/0!|value!|ref!|name\?|num!)$/i,
];

/** No word needs more looking at that has none of these: it is asked for every tag of a hundred thousand rows. */
const MAY_NEED = /[*?~|]|^[=<>#\d.(£$€+-]|\d$|^(true|false)$/i;

/**
 * A word as it may stand where the sheets' own sums look for it: SUMIFS finds it, and nothing else by it. What such a sum would
 * read as any letters stands as a sign that looks like it; what it would read as a comparison, a number, a date or a truth stands in
 * quotation marks. A word that is longer than a criterion may be keeps its beginning, and a print of the whole tells it from
 * others. Any other word is itself, and what this gives is given again.
 *
 * @example keyWord("Education*") // "Education∗"
 * @example keyWord("010") // "“010”", which `10` does not find
 * @source workbook-model.md, decision 4
 */
export function keyWord(word: string): string {
  if (word.length > LONGEST) return shortened(word);
  if (!MAY_NEED.test(word)) return word;
  const isNoWord = NO_WORDS.some((pattern) => pattern.test(word));
  const plain = word.replace(SIGNS, (sign) => STANDS_AS[sign]!);
  return isNoWord ? `“${plain}”` : plain;
}

/** Excel: MATCH fails on more than 255 letters, SUMIF returns wrong results. */
function shortened(word: string): string {
  const rest = `… ${fingerprint([foldCase(word)]).toUpperCase()}`;
  const begins = word
    .slice(0, LONGEST - rest.length - 2)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trim();
  return keyWord(begins + rest);
}

/** A word that was longer than a key may be. */
export function isShortened(word: string): boolean {
  return REST.test(word);
}

/** True for a word that may be another one made fit to stand as a key. */
export function mayBeKeyWord(word: string): boolean {
  const inner = /^“(.*)”$/s.exec(word)?.[1];
  return isShortened(word) || /[∗¿˜¦]/.test(word) || (inner !== undefined && keyWord(inner) === word);
}
