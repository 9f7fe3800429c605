import { NotComputed } from "./operand.ts";

/** A piece of a number format code. */
export interface FormatToken {
  readonly kind: "digit" | "point" | "comma" | "percent" | "words" | "moment" | "general" | "text place";
  readonly text: string;
}

const TOKENS: readonly (readonly [FormatToken["kind"] | "skip", RegExp])[] = [
  ["general", /General/iy],
  ["words", /"([^"]*)"/y],
  ["words", /\\([\s\S])/y],
  ["words", /\[\$([^\]-]*)(?:-[0-9A-F]+)?\]/iy],
  ["skip", /\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Colou?r ?\d+)\]/iy],
  ["moment", /AM\/PM|y+|m+|d+|h+|s+/iy],
  ["digit", /[0#?]/y],
  ["point", /\./y],
  ["comma", /,/y],
  ["percent", /%/y],
  ["text place", /@/y],
  ["skip", /\*[\s\S]/y],
  ["words", /([ $£€+\-()/:!^&'~{}<>=])/y],
];

/** The sections of a format code: positive, negative, zero, text. @throws NotComputed for a code we do not know. */
export function readSections(code: string): FormatToken[][] {
  const sections: FormatToken[][] = [[]];
  let at = 0;
  while (at < code.length) {
    if (code.charAt(at) === ";") {
      sections.push([]);
      at++;
      continue;
    }
    if (code.charAt(at) === "_") {
      sections.at(-1)!.push({ kind: "words", text: " " });
      at += 2;
      continue;
    }
    const [token, length] = readToken(code, at);
    if (token) sections.at(-1)!.push(token);
    at += length;
  }
  if (sections.length > 4) throw new NotComputed(`number format ${code}`);
  return sections;
}

function readToken(code: string, at: number): [FormatToken | undefined, number] {
  for (const [kind, pattern] of TOKENS) {
    pattern.lastIndex = at;
    const found = pattern.exec(code);
    if (!found) continue;
    if (kind === "skip") return [undefined, found[0].length];
    return [{ kind, text: found[1] ?? found[0] }, found[0].length];
  }
  throw new NotComputed(`number format ${code}`);
}
