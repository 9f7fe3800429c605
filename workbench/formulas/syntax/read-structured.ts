import type { StructuredExpression, TablePart } from "./expression.ts";
import type { FormulaText } from "./formula-text.ts";

const PARTS: Readonly<Record<string, TablePart>> = {
  "#all": "all",
  "#data": "data",
  "#headers": "headers",
  "#totals": "totals",
  "#this row": "this row",
};
/** A name inside brackets: `'` lets the next character stand for itself. */
const BARE_NAME = /(?:[^[\]'#]|'[\s\S])+/y;
const KEYWORD = /#[A-Za-z ]+/y;

interface Specifier {
  parts: TablePart[];
  first?: string;
  last?: string;
}

/** Reads the bracketed part of a structured reference; the text stands at its `[`. */
export function readStructured(text: FormulaText, table: string | undefined): StructuredExpression {
  text.expect("[");
  const found: Specifier = { parts: [] };
  readInside(text, found);
  text.expect("]");
  return { kind: "structured", ...(table === undefined ? {} : { table }), ...found };
}

function readInside(text: FormulaText, found: Specifier): void {
  const next = text.peek();
  if (next === "]") return;
  if (next === "#") {
    found.parts.push(readKeyword(text));
  } else if (next === "[") {
    readItems(text, found);
  } else if (text.take("@")) {
    found.parts.push("this row");
    if (text.peek() === "[") readColumnSpan(text, found);
    else if (text.peek() !== "]") found.first = readName(text);
  } else {
    found.first = readName(text);
  }
}

/** `[#This Row],[A]:[B]` and the like: keywords first, then at most one span of columns. */
function readItems(text: FormulaText, found: Specifier): void {
  do {
    if (text.peek() !== "[") text.fail("[ expected in a structured reference");
    if (text.look(/\[\s*#/y)) {
      text.expect("[");
      text.skipBlanks();
      found.parts.push(readKeyword(text));
      text.expect("]");
    } else {
      if (found.first !== undefined) text.fail("a second column in a structured reference");
      readColumnSpan(text, found);
    }
  } while (text.take(","));
}

function readColumnSpan(text: FormulaText, found: Specifier): void {
  found.first = readBracketed(text);
  if (text.take(":")) found.last = readBracketed(text);
}

function readBracketed(text: FormulaText): string {
  text.expect("[");
  const name = readName(text);
  text.expect("]");
  return name;
}

function readName(text: FormulaText): string {
  const found = text.read(BARE_NAME);
  if (!found) text.fail("a column name expected");
  return found[0].replace(/'([\s\S])/g, "$1").trim();
}

function readKeyword(text: FormulaText): TablePart {
  const word = text.read(KEYWORD)?.[0].trim().toLowerCase() ?? "";
  return PARTS[word] ?? text.fail("unknown part of a table");
}
