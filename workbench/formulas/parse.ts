import type { BinaryOperator, Expression, ParsedFormula, SyntaxProblem } from "./syntax/expression.ts";
import { FormulaText, SyntaxBreak } from "./syntax/formula-text.ts";
import { readPrimary } from "./syntax/read-primary.ts";

export type { Expression, ParsedFormula, SyntaxProblem } from "./syntax/expression.ts";

/** Loosest first; each level is left associative. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ["<=", ">=", "<>", "=", "<", ">"],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];
const DEEPEST = 256;

/**
 * Reads a formula in Excel's en-US grammar into its expression.
 *
 * Precedence is Excel's: a sign binds tighter than `%`, which binds tighter than `^` (so `-2^2` is 4), then `* /`,
 * `+ -`, `&`, comparison. Names, tables and sheets are not looked up here.
 *
 * @param text the formula, with or without its leading "=".
 * @returns the expression, or where and why it is none.
 */
export function parseFormula(text: string): ParsedFormula | SyntaxProblem {
  const source = new FormulaText(text);
  try {
    const expression = readLevel(source, 0);
    if (source.peek() !== "") source.fail("an operator expected");
    return { ok: true, expression, moving: source.moving };
  } catch (broken) {
    if (!(broken instanceof SyntaxBreak)) throw broken;
    return { ok: false, position: broken.position, problem: broken.problem };
  }
}

function readLevel(text: FormulaText, level: number): Expression {
  const operators = LEVELS[level];
  if (!operators) return readPercent(text);
  let left = readLevel(text, level + 1);
  for (let operator = takeOne(text, operators); operator; operator = takeOne(text, operators)) {
    left = { kind: "binary", operator, left, right: readLevel(text, level + 1) };
  }
  return left;
}

function takeOne(text: FormulaText, operators: readonly BinaryOperator[]): BinaryOperator | undefined {
  return operators.find((operator) => text.take(operator));
}

function readPercent(text: FormulaText): Expression {
  let operand = readSigned(text);
  while (text.take("%")) operand = { kind: "percent", operand };
  return operand;
}

function readSigned(text: FormulaText): Expression {
  if (++text.depth > DEEPEST) text.fail("too deeply nested");
  const next = text.peek();
  let read: Expression;
  if (next === "-" || next === "+") {
    text.position++;
    read = { kind: "sign", negative: next === "-", operand: readSigned(text) };
  } else {
    read = readPrimary(text, (inner) => readLevel(inner, 0));
  }
  text.depth--;
  return read;
}
