import { CellError, type CellValue } from "#workbench/model/cell";
import type { Expression } from "./expression.ts";
import type { FormulaText } from "./formula-text.ts";
import { readArea } from "./read-area.ts";
import { readStructured } from "./read-structured.ts";

type ReadExpression = (text: FormulaText) => Expression;

const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!)/iy;
const WORD = String.raw`[A-Za-z_\\\u0080-\uFFFF][\w.?\\\u0080-\uFFFF]*`;
const NAME = new RegExp(WORD, "y");
const QUOTED_SHEET = /'((?:[^']|'')+)'!/y;
const PLAIN_SHEET = /((?:\[\d+\])?[A-Za-z_0-9.\u0080-\uFFFF]*(?::[A-Za-z_0-9.\u0080-\uFFFF]+)?)!/y;
/** What can begin a reference after a blank, so that the blank is Excel's intersection operator. */
const REFERENCE_START = /[$A-Za-z_\\'([\u0080-\uFFFF]/;
const REFERENCES = new Set<Expression["kind"]>(["area", "structured", "name", "call", "references"]);

/** A constant, a reference, a call or brackets; and the reference operators, which bind tightest of all. */
export function readPrimary(text: FormulaText, readExpression: ReadExpression): Expression {
  let left = readOperand(text, readExpression);
  while (isReference(left)) {
    const blank = text.skipBlanks();
    if (text.take(":")) {
      left = { kind: "references", operator: ":", left, right: readOperand(text, readExpression) };
    } else if (blank && REFERENCE_START.test(text.peek())) {
      left = { kind: "references", operator: " ", left, right: readOperand(text, readExpression) };
    } else break;
  }
  return left;
}

function isReference(expression: Expression): boolean {
  return REFERENCES.has(expression.kind) || (expression.kind === "group" && isReference(expression.inner));
}

function readOperand(text: FormulaText, readExpression: ReadExpression): Expression {
  const next = text.peek();
  const readMarked = MARKED[next];
  if (readMarked) return readMarked(text, readExpression);
  const sheet = text.read(QUOTED_SHEET)?.[1]?.replaceAll("''", "'") ?? text.read(PLAIN_SHEET)?.[1];
  if (sheet !== undefined) return readOnSheet(text, sheet);
  if (next === "[") return readStructured(text, undefined);
  const area = readArea(text);
  if (area) return { kind: "area", ...area };
  const number = text.read(NUMBER);
  if (number) return { kind: "value", value: Number(number[0]) };
  return readWord(text, readExpression);
}

/** What the first character alone decides. */
const MARKED: Readonly<Record<string, (text: FormulaText, readExpression: ReadExpression) => Expression>> = {
  "(": readGroup,
  '"': (text) => ({ kind: "value", value: readText(text) }),
  "{": readArray,
  "#": (text) => ({ kind: "value", value: readError(text) }),
};

function readGroup(text: FormulaText, readExpression: ReadExpression): Expression {
  text.expect("(");
  let inner = readExpression(text);
  while (isReference(inner) && text.take(",")) {
    inner = { kind: "references", operator: ",", left: inner, right: readExpression(text) };
  }
  text.expect(")");
  return { kind: "group", inner };
}

function readText(text: FormulaText): string {
  const found = text.read(TEXT);
  if (!found) text.fail("a text without its closing quote");
  return found[1]!.replaceAll('""', '"');
}

function readError(text: FormulaText): CellError {
  const found = text.read(ERROR);
  return (found && CellError.parse(found[0].toUpperCase())) ?? text.fail("unknown error value");
}

function readOnSheet(text: FormulaText, sheet: string): Expression {
  const outside = sheet.includes("[") || sheet.includes(":") || sheet === "" ? { outside: sheet } : {};
  const area = readArea(text);
  if (area) return { kind: "area", sheet, ...outside, ...area };
  if (text.peek() === "#") {
    return { kind: "value", value: readError(text) };
  }
  const name = text.read(NAME);
  if (!name) text.fail("a reference expected after the sheet's name");
  return { kind: "name", sheet, ...outside, name: name[0] };
}

function readWord(text: FormulaText, readExpression: ReadExpression): Expression {
  const word = text.read(NAME)?.[0];
  if (word === undefined) text.fail(text.peek() === "" ? "the formula ends too early" : "a value expected");
  const next = text.text.charAt(text.position);
  if (next === "(") return { kind: "call", name: functionName(word), parameters: readParameters(text, readExpression) };
  if (next === "[") return readStructured(text, word);
  const upper = word.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "value", value: upper === "TRUE" };
  return { kind: "name", name: word };
}

/** Files write newer functions as `_xlfn.NAME` or `_xlfn._xlws.NAME`. */
function functionName(word: string): string {
  return word.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, "");
}

function readParameters(text: FormulaText, readExpression: ReadExpression): Expression[] {
  text.expect("(");
  if (text.take(")")) return [];
  const parameters: Expression[] = [];
  do {
    const next = text.peek();
    parameters.push(next === "," || next === ")" ? { kind: "missing" } : readExpression(text));
  } while (text.take(","));
  text.expect(")");
  return parameters;
}

function readArray(text: FormulaText): Expression {
  text.expect("{");
  const rows: CellValue[][] = [];
  do {
    const row: CellValue[] = [];
    do row.push(readConstant(text));
    while (text.take(","));
    rows.push(row);
  } while (text.take(";"));
  text.expect("}");
  const columns = rows[0]!.length;
  if (rows.some((row) => row.length !== columns)) text.fail("rows of an array must be of one length");
  return { kind: "array", rows: rows.length, columns, cells: rows.flat() };
}

function readConstant(text: FormulaText): CellValue {
  const next = text.peek();
  if (next === '"') return readText(text);
  if (next === "#") return readError(text);
  const negative = text.take("-");
  if (!negative) text.take("+");
  text.skipBlanks();
  const number = text.read(NUMBER);
  if (number) return negative ? -Number(number[0]) : Number(number[0]);
  const word = negative ? undefined : text.read(/TRUE|FALSE/iy)?.[0].toUpperCase();
  return word === undefined ? text.fail("a constant expected") : word === "TRUE";
}
