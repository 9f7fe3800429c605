/** Words of titles and of files' names, lower case. */
export interface TitleWords {
  /** How a body's name ends: `council`, `nhs foundation trust`. */
  readonly endings: readonly string[];
  /** How it begins where its own words stand behind: `london borough of`. */
  readonly beginnings: readonly string[];
  /** Words that say only of what rank a body is, and name none. */
  readonly ranks: readonly string[];
  /** Words within a name that are not written large: `of`. */
  readonly little: readonly string[];
  /** Words of titles that belong to no name: `payments`. */
  readonly beside: readonly string[];
  /** In front of a name: it is whom the money goes to. */
  readonly payees: readonly string[];
  /** What is given or charged: a name behind it, or behind it and a little word, is the other side of it: `levy from`. */
  readonly given: readonly string[];
  /** Words between the two: `from`. */
  readonly besideGiven: readonly string[];
  /** In front of a name: it is another body's. `North` Wold is not Wold. */
  readonly apart: readonly string[];
}

/**
 * The one public body that a title or the name of a file spells out, registered or not; null where it spells out none or
 * several, or whom the money goes to.
 *
 * In a text of large and small letters a name's own words are written large: `support towards Wold Police` is no body's name.
 *
 * @example nameInTitle("Payments over £500 by North Wold Council", words) // "North Wold Council"
 * @example nameInTitle("gateshead-council-2021-05.csv", words) // "Gateshead Council"
 */
export function nameInTitle(text: string, words: TitleWords): string | null {
  const parts = wordsOf(text);
  const found = new Set<string>();
  for (let at = 0; at < parts.length; at++) {
    const name = nameEndingAt(parts, at, words) ?? nameBeginningAt(parts, at, words);
    if (name !== null) found.add(name);
  }
  const [only] = found;
  return found.size === 1 ? only! : null;
}

interface Word {
  readonly text: string;
  readonly folded: string;
  readonly isHyphened: boolean;
  /** Something other than a space or a joint of words stands behind it: no name goes on over that. */
  readonly isLast: boolean;
}

/** Longest text that is looked through. */
const MOST_CHARACTERS = 400;

function wordsOf(text: string): Word[] {
  const parts = text.slice(0, MOST_CHARACTERS).matchAll(/([\p{L}\p{N}'’&]+)([^\p{L}\p{N}'’&]*)/gu);
  return Array.from(parts, ([, word = "", behind = ""]) => ({
    ...{ text: word, folded: word.toLowerCase() },
    isHyphened: behind === "-",
    isLast: !/^[\s_.-]*$/.test(behind) || /\s-\s/.test(behind),
  }));
}

/** The name whose ending begins here: `Wold | County Council`. */
function nameEndingAt(parts: readonly Word[], at: number, words: TitleWords): string | null {
  const length = longestAt(parts, at, words.endings);
  if (length === 0) return null;
  let from = at;
  const isLarge = isWrittenLarge(parts[at]!);
  while (from > 0 && isOfName(parts, from - 1, words) && (!isLarge || mayBeOfLarge(parts[from - 1]!, words))) from--;
  while (from < at && words.little.includes(parts[from]!.folded)) from++;
  return nameOf(parts, { from, own: [from, at], to: at + length }, words);
}

/** The name whose beginning stands here: `London Borough of | Havering`. */
function nameBeginningAt(parts: readonly Word[], at: number, words: TitleWords): string | null {
  const length = longestAt(parts, at, words.beginnings);
  if (length === 0) return null;
  const own = at + length;
  let to = own;
  while (to < parts.length && !parts[to - 1]!.isLast && isOwnWord(parts[to]!, words)) to++;
  while (to > own && words.little.includes(parts[to - 1]!.folded)) to--;
  return nameOf(parts, { from: at, own: [own, to], to }, words);
}

interface Span {
  readonly from: number;
  readonly to: number;
  /** Where the words of its own stand. */
  readonly own: readonly [from: number, to: number];
}

function nameOf(parts: readonly Word[], { from, to, own }: Span, words: TitleWords): string | null {
  const ownWords = parts.slice(...own);
  const last = ownWords.at(-1);
  if (!last || words.little.includes(last.folded)) return null;
  if (ownWords.every(({ folded }) => words.ranks.includes(folded) || words.little.includes(folded))) return null;
  if (isOtherSide(parts.slice(0, from), words)) return null;
  const name = parts.slice(from, to);
  return name.map((word, at) => spelt(word, words) + jointBetween(word, name[at + 1], words)).join("");
}

/** Whether the words in front of a name make it whom the money goes to, or from whom a sum is had: not whose file it is. */
function isOtherSide(before: readonly Word[], { payees, given, little, besideGiven }: TitleWords): boolean {
  const folded = before.map((word) => word.folded);
  while (little.includes(folded.at(-1) ?? "")) folded.pop();
  if (payees.includes(folded.at(-1) ?? "")) return true;
  while (besideGiven.includes(folded.at(-1) ?? "")) folded.pop();
  return given.includes(folded.at(-1) ?? "");
}

function isWrittenLarge({ text, folded }: Word): boolean {
  return text !== folded;
}

/** Ranks are written small by some: `Wold borough Council`. */
function mayBeOfLarge(word: Word, { little, ranks }: TitleWords): boolean {
  return isWrittenLarge(word) || little.includes(word.folded) || ranks.includes(word.folded);
}

/** `Stoke-on-Marl` keeps its hyphens; elsewhere they stand for spaces. */
function jointBetween({ folded, isHyphened }: Word, next: Word | undefined, { little }: TitleWords): string {
  if (next === undefined) return "";
  return isHyphened && [folded, next.folded].some((word) => little.includes(word)) ? "-" : " ";
}

/** True where the word goes on in the next and both are of one name. */
function isOfName(parts: readonly Word[], at: number, words: TitleWords): boolean {
  const word = parts[at]!;
  return !word.isLast && isOwnWord(word, words) && !isEnding(parts, at, words);
}

function isOwnWord({ text, folded }: Word, { little, beside, payees, given }: TitleWords): boolean {
  if (little.includes(folded)) return true;
  return !/\p{N}/u.test(text) && ![beside, payees, given].some((words) => words.includes(folded));
}

function isEnding(parts: readonly Word[], at: number, { endings }: TitleWords): boolean {
  return endings.some((ending) => ending.split(" ").at(-1) === parts[at]!.folded);
}

/** Number of words of the longest phrase that stands here whole; 0 = none. */
function longestAt(parts: readonly Word[], at: number, phrases: readonly string[]): number {
  const lengths = phrases.map((phrase) => {
    const words = phrase.split(" ");
    const stands = words.every((word, i) => parts[at + i]?.folded === word && (i === 0 || !parts[at + i - 1]!.isLast));
    return stands ? words.length : 0;
  });
  return Math.max(0, ...lengths);
}

/** As it is written; a file's name in small letters as a name is. */
function spelt({ text, folded }: Word, { little, endings }: TitleWords): string {
  if (text !== folded || little.includes(folded)) return text;
  if (folded.length < 4 && endings.some((ending) => ending.split(" ").includes(folded))) return text.toUpperCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
