import { readClass, SHORTHANDS } from "./character-class.ts";

/** A pattern as it is read. `takes` is given one character in lower case. */
export type PatternNode =
  | { readonly kind: "character"; readonly takes: (character: string) => boolean }
  | { readonly kind: "sequence"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "either"; readonly sides: readonly PatternNode[] }
  /** `most` null = without end. */
  | { readonly kind: "repeat"; readonly part: PatternNode; readonly least: number; readonly most: number | null }
  | { readonly kind: "edge"; readonly edge: PatternEdge };

export type PatternEdge = "start" | "end" | "word edge" | "no word edge";

/** Carries the reason out of the parser; never leaves this folder. */
export class PatternRefused extends Error {}

const QUANTIFIER = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/;
const MOST_REPEATS = 50;
const EDGES: Readonly<Record<string, PatternEdge>> = { b: "word edge", B: "no word edge" };

/**
 * Reads a regular expression of the common kind: characters, `.`, classes, `\d \w \s`, `^ $ \b`, groups, `|`, repeats.
 *
 * @throws PatternRefused in words, for what does not read and for what cannot be run in linear time (`\1`, `(?=…)`).
 */
export function parsePattern(pattern: string): PatternNode {
  const reader = new PatternReader(pattern);
  const node = reader.either();
  if (!reader.atEnd()) throw new PatternRefused("a bracket “)” closes nothing");
  return node;
}

class PatternReader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
  atEnd(): boolean {
    return this.at >= this.text.length;
  }
  either(): PatternNode {
    const sides = [this.sequence()];
    while (this.takeIf("|")) sides.push(this.sequence());
    return sides.length === 1 ? sides[0]! : { kind: "either", sides };
  }
  private sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (!this.atEnd() && !"|)".includes(this.peek())) parts.push(this.repeated(this.part()));
    return { kind: "sequence", parts };
  }
  private part(): PatternNode {
    const next = this.take();
    switch (next) {
      case "(":
        return this.group();
      case "[":
        return this.characterClass();
      case "\\":
        return this.escaped();
      case "^":
        return { kind: "edge", edge: "start" };
      case "$":
        return { kind: "edge", edge: "end" };
      case ".":
        return { kind: "character", takes: () => true };
      default:
        if ("*+?{".includes(next)) throw new PatternRefused(`“${next}” repeats nothing`);
        return literal(next);
    }
  }
  private group(): PatternNode {
    if (this.takeIf("?") && !this.takeIf(":")) throw new PatternRefused("“(?” may only begin “(?:”");
    const node = this.either();
    if (!this.takeIf(")")) throw new PatternRefused("a bracket “(” is not closed");
    return node;
  }
  private characterClass(): PatternNode {
    const read = readClass(this.text, this.at);
    if (read === null) throw new PatternRefused("a bracket “[” is not closed or holds a range that runs backwards");
    this.at = read.end;
    return { kind: "character", takes: read.takes };
  }
  private escaped(): PatternNode {
    if (this.atEnd()) throw new PatternRefused("it ends with a lone “\\”");
    const next = this.take();
    const edge = EDGES[next];
    if (edge) return { kind: "edge", edge };
    const takes = SHORTHANDS[next];
    if (takes) return { kind: "character", takes };
    if (/[0-9k]/.test(next))
      throw new PatternRefused(`“\\${next}” asks for what stood before, which cannot be looked for quickly`);
    if (/[a-z]/i.test(next)) throw new PatternRefused(`“\\${next}” is not known`);
    return literal(next);
  }
  private repeated(part: PatternNode): PatternNode {
    const found = QUANTIFIER.exec(this.text.slice(this.at));
    if (!found) return part;
    this.at += found[0].length;
    if (part.kind === "edge") throw new PatternRefused("an edge of a word or of the text cannot be repeated");
    const [least, most] = boundsOf(found);
    return { kind: "repeat", part, least, most };
  }
  private peek(): string {
    return String.fromCodePoint(this.text.codePointAt(this.at)!);
  }
  private take(): string {
    const next = this.peek();
    this.at += next.length;
    return next;
  }
  private takeIf(wanted: string): boolean {
    if (this.atEnd() || this.peek() !== wanted) return false;
    this.at += wanted.length;
    return true;
  }
}

function literal(character: string): PatternNode {
  const wanted = character.toLowerCase();
  return { kind: "character", takes: (one) => one === wanted };
}

const BOUNDS_OF_SIGN: Readonly<Record<string, readonly [number, number | null]>> = {
  "*": [0, null],
  "+": [1, null],
  "?": [0, 1],
};

function boundsOf([sign = "", least, comma, most]: RegExpExecArray): readonly [number, number | null] {
  const ofSign = BOUNDS_OF_SIGN[sign.charAt(0)];
  if (ofSign) return ofSign;
  const from = Number(least);
  return needBounds(from, comma === "" ? from : most === "" ? null : Number(most));
}

function needBounds(from: number, to: number | null): readonly [number, number | null] {
  if (Math.max(from, to ?? 0) > MOST_REPEATS) throw new PatternRefused(`it repeats more than ${MOST_REPEATS} times`);
  if (to !== null && to < from) throw new PatternRefused("a repeat runs backwards");
  return [from, to];
}
