/** The smallest pieces of a formula. */
export type Token =
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "text"; readonly text: string }
  /** `'TP Bodies'!$C$5:$C$11` and what has no sheet before it. */
  | { readonly kind: "cells"; readonly sheet: string | null; readonly address: string }
  /** `TP_Cube[[#This Row],[Theme]]`; `inside` is what stands between the outer brackets. */
  | { readonly kind: "table"; readonly table: string | null; readonly inside: string }
  /** The name of a function, with its opening bracket. */
  | { readonly kind: "call"; readonly name: string }
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "sign"; readonly sign: string };

const SPACE = /\s+/y;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const SHEET = /(?:'((?:[^']|'')+)'|([A-Za-z_][\w.]*))!/y;
const CELLS = /\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\w.([])/y;
const CALL = /([A-Za-z_][\w.]*)\(/y;
const TABLE = /([A-Za-z_\\][\w.]*)?(?=\[)/y;
const WORD = /[A-Za-z_][\w.]*/y;
const SIGN = /<>|<=|>=|[-+*/^&=<>(),]/y;

/** Reads on from a place in the text; null where the pieces there are of another kind. */
type Reading = (text: string, at: number) => { readonly token: Token | null; readonly end: number } | null;

const READINGS: readonly Reading[] = [
  byPattern(SPACE, () => null),
  byPattern(TEXT, ([, inside = ""]) => ({ kind: "text", text: inside.replaceAll('""', '"') })),
  readOnSheet,
  readTable,
  byPattern(CELLS, ([address]) => ({ kind: "cells", sheet: null, address })),
  byPattern(CALL, ([, name = ""]) => ({ kind: "call", name: name.toUpperCase() })),
  byPattern(NUMBER, ([digits]) => ({ kind: "number", number: Number(digits) })),
  byPattern(WORD, ([word]) => ({ kind: "word", word: word.toUpperCase() })),
  byPattern(SIGN, ([sign]) => ({ kind: "sign", sign })),
];

/**
 * Takes a formula apart, in the form in which Excel's API gives it (en-US).
 *
 * @param text - without its "=".
 * @returns null where it holds something that the formulas of our sheets do not.
 */
export function formulaTokens(text: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const read = firstOf(text, at);
    if (!read) return null;
    if (read.token) tokens.push(read.token);
    at = read.end;
  }
  return tokens;
}

function firstOf(text: string, at: number): ReturnType<Reading> {
  for (const reading of READINGS) {
    const read = reading(text, at);
    if (read) return read;
  }
  return null;
}

function byPattern(pattern: RegExp, tokenOf: (found: RegExpExecArray) => Token | null): Reading {
  return (text, at) => {
    const found = matchAt(pattern, text, at);
    return found && { token: tokenOf(found), end: at + found[0].length };
  };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readOnSheet(text: string, at: number): ReturnType<Reading> {
  const sheet = matchAt(SHEET, text, at);
  if (!sheet) return null;
  const [head, quoted, bare] = sheet;
  const cells = matchAt(CELLS, text, at + head.length);
  if (!cells) return null;
  const name = quoted?.replaceAll("''", "'") ?? bare!;
  return { token: { kind: "cells", sheet: name, address: cells[0] }, end: at + head.length + cells[0].length };
}

function readTable(text: string, at: number): ReturnType<Reading> {
  const named = matchAt(TABLE, text, at);
  if (!named) return null;
  const open = at + named[0].length;
  const end = closingBracket(text, open);
  if (end === null) return null;
  return { token: { kind: "table", table: named[1] ?? null, inside: text.slice(open + 1, end - 1) }, end };
}

/** The character after the bracket that closes the one at `open`; `'` takes the meaning from the next character. */
function closingBracket(text: string, open: number): number | null {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "'") at++;
    else if (text[at] === "[") depth++;
    else if (text[at] === "]" && --depth === 0) return at + 1;
  }
  return null;
}
