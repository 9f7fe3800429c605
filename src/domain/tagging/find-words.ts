import { compilePattern } from "./pattern/compile-pattern.ts";
import type { RuleMatch } from "./rule.ts";

/** Says which word of a rule a folded text holds (see `foldText`); or why the words cannot be looked for. */
export type WordFinder =
  { readonly find: (text: string) => string | null } | { readonly refused: string; readonly word: string };

/** Longest part of a cell that is looked through: no payee or service is longer, and a pasted letter must not cost. */
export const MOST_CHARACTERS = 2000;

type Holds = (text: string) => boolean;

/**
 * Makes ready what a rule looks for, any of the words being enough.
 *
 * Refused: a pattern that does not read, or that this tool does not run (see `compilePattern`).
 */
export function findWords(match: RuleMatch, words: readonly string[]): WordFinder {
  const looks: { word: string; holds: Holds }[] = [];
  for (const word of words) {
    const made = match === "pattern" ? compilePattern(word) : { test: PLAIN[match](foldText(word)) };
    if ("refused" in made) return { refused: made.refused, word };
    looks.push({ word, holds: made.test });
  }
  return { find: (folded) => looks.find(({ holds }) => holds(folded))?.word ?? null };
}

const PLAIN: Readonly<Record<Exclude<RuleMatch, "pattern">, (word: string) => Holds>> = {
  contains: (word) => (text) => text.includes(word),
  word: (word) => (text) => holdsWord(text, word),
  starts: (word) => (text) => text.startsWith(word),
  equals: (word) => (text) => text === word,
  code: (word) => {
    const wanted = codeParts(word);
    return (text) => {
      const parts = codeParts(text);
      return wanted.length > 0 && wanted.every((part, at) => part === parts[at]);
    };
  },
};

/** A space by itself stays: hardly a text is changed, and none is put together anew for it. */
const NOT_ONE_SPACE = /\s{2,}|[^\S ]/g;

/** A text as words are looked for in it: case and runs of spaces do not tell texts apart. */
export function foldText(text: string): string {
  const short = text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS) : text;
  return short.toLowerCase().replace(NOT_ONE_SPACE, " ").trim();
}

const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u;

/** True where the word stands in the text with no letter or figure at either side. */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (standsAlone(text, at, at + word.length)) return true;
  }
  return false;
}

/** True where no letter or figure stands at either side. */
export function standsAlone(text: string, start: number, end: number): boolean {
  return !LETTER_OR_FIGURE.test(text.charAt(start - 1)) && !LETTER_OR_FIGURE.test(text.charAt(end));
}

/** Ways of looking for words as they are written: these are looked for all at once (see `LiteralWords`). */
export type LiteralMatch = Exclude<RuleMatch, "pattern" | "code">;

/** True where a word that stands at a place of a text stands there as the rule wants it. */
export function isMatchAt(
  match: LiteralMatch,
  text: string,
  place: { readonly start: number; readonly end: number },
): boolean {
  const { start, end } = place;
  switch (match) {
    case "contains":
      return true;
    case "word":
      return standsAlone(text, start, end);
    case "starts":
      return start === 0;
    case "equals":
      return start === 0 && end === text.length;
  }
}

/** `07.3 Hospital services` -> 7, 3: parts of the code, leading noughts apart, since a cell may have lost them. */
function codeParts(text: string): string[] {
  const [code = ""] = text.trim().split(/\s/);
  return code
    .split(/[.\-/]/)
    .filter((part) => part !== "")
    .map((part) => part.replace(/^0+(?=.)/, ""));
}
