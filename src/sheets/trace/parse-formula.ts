import type { CellsNode, FormulaNode, Operator, TableNode } from "./formula-node.ts";
import { formulaTokens, type Token } from "./formula-tokens.ts";

/** From the loosest to the tightest. */
const LEVELS: readonly (readonly Operator[])[] = [
  ["=", "<>", "<", "<=", ">", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/**
 * Reads a formula of our sheets.
 *
 * It is read to find out where a figure is from, never to be worked out in Excel's place: what it does not know is no tree.
 *
 * @param text - as Excel's API gives it, with its "=".
 * @returns null where it holds anything that the formulas of our sheets do not.
 */
export function parseFormula(text: string): FormulaNode | null {
  const tokens = text.startsWith("=") ? formulaTokens(text.slice(1)) : null;
  if (!tokens) return null;
  const reader = new TokenReader(tokens);
  const node = readJoined(reader, 0);
  return node && reader.isAtEnd ? node : null;
}

class TokenReader {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }
  get isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }
  /** The sign that stands next, if it is one of these; it is taken then. */
  sign<Sign extends string>(signs: readonly Sign[]): Sign | null {
    const token = this.tokens[this.at];
    const found = token?.kind === "sign" ? signs.find((sign) => sign === token.sign) : undefined;
    if (found !== undefined) this.at++;
    return found ?? null;
  }
  next(): Token | undefined {
    return this.tokens[this.at++];
  }
}

function readJoined(reader: TokenReader, level: number): FormulaNode | null {
  const operators = LEVELS[level];
  if (!operators) return readSigned(reader);
  let left = readJoined(reader, level + 1);
  while (left) {
    const operator = reader.sign(operators);
    if (!operator) break;
    const right = readJoined(reader, level + 1);
    left = right && { kind: "joined", operator, left, right };
  }
  return left;
}

function readSigned(reader: TokenReader): FormulaNode | null {
  const sign = reader.sign(["-", "+"]);
  if (!sign) return readOne(reader);
  const of = readSigned(reader);
  return of && sign === "-" ? { kind: "minus", of } : of;
}

function readOne(reader: TokenReader): FormulaNode | null {
  if (reader.sign(["("])) {
    const inside = readJoined(reader, 0);
    return inside && reader.sign([")"]) ? inside : null;
  }
  const token = reader.next();
  switch (token?.kind) {
    case "number":
    case "text":
      return token;
    case "cells":
      return cellsNode(token.sheet, token.address);
    case "table":
      return tableNode(token.table, token.inside);
    case "call":
      return readCall(reader, token.name);
    case "word":
      return token.word === "TRUE" || token.word === "FALSE" ? { kind: "truth", truth: token.word === "TRUE" } : null;
    case "sign":
    case undefined:
      return null;
  }
}

function readCall(reader: TokenReader, name: string): FormulaNode | null {
  const given: FormulaNode[] = [];
  if (reader.sign([")"])) return { kind: "call", name, given };
  for (;;) {
    const end = reader.sign([",", ")"]);
    const node: FormulaNode | null = end ? { kind: "nothing" } : readJoined(reader, 0);
    if (!node) return null;
    given.push(node);
    const after = end ?? reader.sign([",", ")"]);
    if (after === null) return null;
    if (after === ")") return { kind: "call", name, given };
  }
}

/** `$C$5:$C$11` as a place. */
export function cellsNode(sheet: string | null, address: string): CellsNode {
  const [first = "", last = first] = address.replaceAll("$", "").toUpperCase().split(":");
  const [a, b] = [cornerOf(first), cornerOf(last)];
  return {
    kind: "cells",
    sheet,
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

function cornerOf(cell: string): { readonly row: number; readonly column: number } {
  const letters = /^[A-Z]+/.exec(cell)?.[0] ?? "";
  const column = Array.from(letters).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
  return { row: Number(cell.slice(letters.length)) - 1, column: column - 1 };
}

const PIECE = /\[((?:[^[\]']|'.)*)\]/g;

/** `Column`, `@Column`, `@[Two words]`, `[#This Row],[Column]`, `[First]:[Last]`. */
function tableNode(table: string | null, inside: string): TableNode | null {
  const isAt = inside.startsWith("@");
  const rest = isAt ? inside.slice(1) : inside;
  const pieces = [...rest.matchAll(PIECE)].map(([, piece = ""]) => piece);
  const columns = pieces.length === 0 ? [rest] : pieces.filter((piece) => !piece.startsWith("#"));
  const special = pieces.filter((piece) => piece.startsWith("#")).map((piece) => piece.toLowerCase());
  const [first, last = first] = columns.map((column) => column.replace(/'(.)/g, "$1"));
  if (first === undefined || last === undefined || special.some((piece) => piece !== "#this row")) return null;
  return { kind: "table", table, first, last, thisRow: isAt || special.length > 0 };
}
