import { foldLetters } from "./fold-letters.ts";
import { mendNhs } from "./mend-nhs.ts";
import { onceFor } from "../columns/once-for.ts";
import { phraseTable, phraseWriter } from "./phrase-table.ts";
import { tailStripper } from "./strip-tail.ts";
import type { SupplierVocabulary } from "./supplier-vocabulary.ts";

/** A name of a supplier without what its spelling varies by. */
export interface SupplierName {
  /** The words that name it, written out, in order. */
  readonly words: readonly string[];
  /** The words run together: equal for names that differ by blanks, case, punctuation, legal form and notes only. */
  readonly key: string;
  /** The words as they stand, with the `and` that is left out of them: what slips of the keyboard are looked for in. */
  readonly text: string;
  /** The text without its blanks. */
  readonly run: string;
  /** Keys of the names that stand beside it: `t/a`, `formerly`. */
  readonly otherKeys: readonly string[];
  /** Length of the name as found, but for blanks and the like: names are cut off at the width of a field. */
  readonly width: number;
  /** A title stands in it: a person. */
  readonly person: boolean;
  /** A bracket opens and is never closed: the name breaks off. */
  readonly open: boolean;
}

/** Reads names of suppliers. */
export type SupplierReader = (name: string) => SupplierName;

/**
 * Makes a reader of supplier names.
 *
 * Taken away: accents, case, punctuation, line breaks, `the`, `and`, `of`; legal forms at the end, also cut off; account
 * numbers and notes of the ledger (`[17340]`, `(DD ONLY)`, `NO 2 A/C`); an abbreviation in brackets that repeats the name's
 * initials. Written out: `SVCS`, `ASSOC`, `MBC`, `NHS FOUNDAT`. Set aside: names behind `t/a`, `formerly` and the like. Left out: who follows `c/o`.
 * Letters standing alone run together (`J. B. Smith` = `JB SMITH`). A name of which nothing is left keeps all its words.
 *
 * @source inputs.md 2.7; bodies.md 6.2; data/README.md (names seen)
 */
export const supplierReader: (vocabulary: SupplierVocabulary) => SupplierReader = onceFor((vocabulary) => {
  const aliasMark = markPattern(vocabulary.aliasMarks);
  const careOfMark = markPattern(vocabulary.careOfMarks);
  const tidy = wordTidier(vocabulary);
  const keysOf = (others: readonly string[]): readonly string[] =>
    others.map((other) => tidy(other).words.join("")).filter((key) => key !== "");
  return (name) => {
    const folded = foldLetters(name);
    const [before = ""] = partAt(careOfMark, folded);
    const [first = "", ...others] = partAt(aliasMark, before);
    const { words, text, person } = tidy(first);
    const key = words.join("");
    const otherKeys = others.length === 0 ? NO_KEYS : keysOf(others);
    // Where no `and` was left out, the blanks are all that they differ by.
    const run = text.length === key.length + words.length - 1 ? key : text.replaceAll(" ", "");
    return { words, text, run, person, key, otherKeys, width: folded.length, open: isOpen(first) };
  };
});

const NO_KEYS: readonly string[] = [];

/** What stands between the marks, but for parts without a letter. Hardly a name has a mark: it is looked for before all is parted. */
function partAt(mark: RegExp, text: string): readonly string[] {
  return mark.test(text) ? text.split(mark).filter(hasLetter) : hasLetter(text) ? [text] : NO_KEYS;
}

/** The spaceless key of a name alone. @returns "" where the name has no letter. */
export function supplierKey(name: string, vocabulary: SupplierVocabulary): string {
  return supplierReader(vocabulary)(name).key;
}

function wordTidier(vocabulary: SupplierVocabulary): (text: string) => Pick<SupplierName, "words" | "text" | "person"> {
  const strip = tailStripper(vocabulary);
  const writeOut = phraseWriter(vocabulary.expansions);
  const dropped = new Set(vocabulary.dropped);
  const titles = new Set(vocabulary.titles);
  const notes = phraseTable([...vocabulary.notes, ...vocabulary.bracketNotes]);
  return (text) => {
    const bare = wordsOf(withoutBrackets(joinDotted(text.replace(/[&+]/g, " and ")), notes.has));
    const named = strip(writeOut(bare.filter((word) => !dropped.has(word))));
    const whole = named.length > 0 ? writeOut(mendNhs(named)) : bare;
    const words = joinLetters(whole.filter((word) => word !== "and"));
    return { words, text: whole.join(" "), person: whole.some((word) => titles.has(word)) };
  };
}

/** Marks stand between blanks, brackets or the ends of the name. */
function markPattern(marks: readonly string[]): RegExp {
  const written = [...marks].sort((a, b) => b.length - a.length).map((mark) => mark.replace(/[\\/]/g, "\\$&"));
  return new RegExp(`(?:^|[\\s(\\[,;:-])(?:${written.join("|")})(?=$|[\\s):.,-])`);
}

const BEYOND_ASCII = /[^\0-\x7f]/;
const WORDS = /[a-z0-9]+/g;
const WORDS_ANYWHERE = /[\p{L}\p{N}]+/gu;

/** @param text - in small letters. Words of plain letters are found some times sooner than those of all alphabets. */
function wordsOf(text: string): readonly string[] {
  return text.match(BEYOND_ASCII.test(text) ? WORDS_ANYWHERE : WORDS) ?? [];
}

/** `p.l.c.` and `l. b. foster` without the points, so that the letters run together. */
function joinDotted(text: string): string {
  if (!text.includes(".")) return text;
  return text.replace(
    /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu,
    (run) => `${run.replaceAll(".", "")} `,
  );
}

const OPENING = /[([{]/;

/** Takes out brackets that hold a reference, a note or the initials of the words before them; others lose the brackets. */
function withoutBrackets(text: string, isNote: (phrase: string) => boolean): string {
  if (!OPENING.test(text)) return text;
  return text.replace(/[([{]([^()[\]{}]*)(?:[)\]}]|$)/g, (_, inside: string, at: number) => {
    const phrase = wordsOf(inside).join(" ");
    const idle = !hasLetter(phrase) || isNote(phrase) || isInitialsOf(phrase, wordsOf(text.slice(0, at)));
    return idle ? " " : ` ${inside} `;
  });
}

function isOpen(text: string): boolean {
  return OPENING.test(text) && text.lastIndexOf("(") > text.lastIndexOf(")");
}

function isInitialsOf(phrase: string, words: readonly string[]): boolean {
  const initials = words.map((word) => word[0]!).join("");
  return phrase.length > 1 && !phrase.includes(" ") && initials.startsWith(phrase);
}

/** Letters standing alone, one after another, are one word. */
function joinLetters(words: readonly string[]): string[] {
  const out: string[] = [];
  let run = "";
  for (const word of words) {
    if (isLetter(word)) {
      run += word;
      continue;
    }
    if (run !== "") out.push(run);
    run = "";
    out.push(word);
  }
  return run === "" ? out : [...out, run];
}

function isLetter(word: string): boolean {
  return word.length === 1 && !/\p{N}/u.test(word);
}

const LETTER = /[a-z]/;
const LETTER_ANYWHERE = /\p{L}/u;

/** @param text - in small letters. */
function hasLetter(text: string): boolean {
  return LETTER.test(text) || LETTER_ANYWHERE.test(text);
}
