/**
 * A piece of formula text. `cell`, `columns` and `rows` are references on the sheet that stands before them, if any;
 * `name` is a function, a defined name, a table or a sheet; `brackets` a whole structured reference in brackets.
 */
export interface Token {
  readonly kind: "text" | "cell" | "columns" | "rows" | "name" | "brackets" | "other";
  readonly text: string;
}

const PARTS = [
  ["text", /"(?:[^"]|"")*"/y],
  ["other", /'(?:[^']|'')*'/y],
  ["other", /#[A-Z0-9/]+[!?]?/y],
  ["columns", /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!$\\])/uy],
  ["rows", /\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.(!$\\])/uy],
  ["cell", /\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(![\\?])/uy],
  ["name", /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy],
  ["other", /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y],
] as const;

/** Splits formula text (with or without "=") into tokens that join to the same text. */
export function tokenise(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = formula[at] === "[" ? bracketsAt(formula, at) : tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token {
  for (const [kind, pattern] of PARTS) {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found) return { kind, text: found[0] };
  }
  return { kind: "other", text: formula[at]! };
}

/** From "[" to its "]"; inside, an apostrophe takes the next character as it is. */
function bracketsAt(formula: string, start: number): Token {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return { kind: "brackets", text: formula.slice(start, at + 1) };
  }
  return { kind: "brackets", text: formula.slice(start) };
}
