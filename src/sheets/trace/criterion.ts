import type { RawCell } from "#domain/columns/raw-cell";
import type { Scalar } from "./scalar.ts";
import { isFigure } from "./scalar.ts";

/** Whether a cell meets a condition of SUMIFS. */
export type Criterion = (cell: RawCell) => boolean;

const STATED = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/;

/** Reads a condition of SUMIFS or COUNTIFS as Excel does: `"detail"`, `"<>12"`, `"?*"`, `""`, a number. */
export function criterionOf(value: Scalar): Criterion {
  if (isFigure(value)) return (cell) => cell === value.number;
  if (typeof value === "boolean") return (cell) => cell === value;
  return statedCriterion(typeof value === "string" ? value : "");
}

function statedCriterion(text: string): Criterion {
  const found = STATED.exec(text)!;
  const [sign, rest] = [found[1] ?? "", found[2]!];
  if (rest === "") return emptyCriterion(sign);
  const number = rest.trim() === "" ? Number.NaN : Number(rest);
  if (sign === "" || sign === "=") return isAlike(rest, number);
  return sign === "<>" ? not(isAlike(rest, number)) : isBeside(sign, number);
}

/** Above or below a number: of words nothing is. */
function isBeside(sign: string, number: number): Criterion {
  return Number.isNaN(number) ? () => false : (cell) => typeof cell === "number" && compares(sign, cell - number);
}

/** `""` finds empty cells and those that hold no words; `"<>"` all others; `"="` only empty ones. */
function emptyCriterion(sign: string): Criterion {
  if (sign === "<>") return (cell) => cell !== null && cell !== "";
  return (cell) => cell === null || cell === "";
}

function not(criterion: Criterion): Criterion {
  return (cell) => !criterion(cell);
}

function isAlike(text: string, number: number): Criterion {
  if (!Number.isNaN(number)) return (cell) => cell === number || (typeof cell === "string" && cell === text);
  if (/[*?~]/.test(text)) {
    const glyphs = glyphsOf(text);
    return (cell) => typeof cell === "string" && meetsWildcard(cell.toLowerCase(), glyphs);
  }
  const wanted = text.toLowerCase();
  return (cell) => (typeof cell === "string" || typeof cell === "boolean") && String(cell).toLowerCase() === wanted;
}

type Glyph = { readonly any: "one" | "some" } | { readonly letter: string };

function glyphsOf(text: string): Glyph[] {
  return (text.toLowerCase().match(/~[*?~]|[\s\S]/g) ?? []).map((piece): Glyph => {
    if (piece === "*") return { any: "some" };
    return piece === "?" ? { any: "one" } : { letter: piece.length === 2 && piece.startsWith("~") ? piece[1]! : piece };
  });
}

/** `*` any words, `?` any character, `~` takes the meaning from the next. Never goes back further than the last star. */
function meetsWildcard(text: string, glyphs: readonly Glyph[]): boolean {
  let [at, glyph, star, from] = [0, 0, -1, 0];
  while (at < text.length) {
    if (isStar(glyphs[glyph])) {
      star = glyph++;
      from = at;
    } else if (isLetter(glyphs[glyph], text[at]!)) {
      glyph++;
      at++;
    } else {
      if (star < 0) return false;
      glyph = star + 1;
      at = ++from;
    }
  }
  return glyphs.slice(glyph).every(isStar);
}

function isStar(glyph: Glyph | undefined): boolean {
  return glyph !== undefined && "any" in glyph && glyph.any === "some";
}

function isLetter(glyph: Glyph | undefined, letter: string): boolean {
  return glyph !== undefined && ("any" in glyph || glyph.letter === letter);
}

function compares(sign: string, by: number): boolean {
  if (sign === "<") return by < 0;
  if (sign === "<=") return by <= 0;
  return sign === ">" ? by > 0 : by >= 0;
}
