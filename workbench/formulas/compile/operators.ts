import { CellError, type CellValue } from "#workbench/model/cell";
import type { BinaryOperator } from "../syntax/expression.ts";
import { finite, toNumber, toText } from "../values/coerce.ts";
import { compareValues, equalValues } from "../values/compare-values.ts";

export type BinaryRule = (left: CellValue, right: CellValue) => CellValue;

/** What each operator makes of two single values; the left error wins, as in Excel. */
export const BINARY_RULES: Readonly<Record<BinaryOperator, BinaryRule>> = {
  "+": arithmetic((a, b) => finite(a + b)),
  "-": arithmetic((a, b) => finite(a - b)),
  "*": arithmetic((a, b) => finite(a * b)),
  "/": arithmetic((a, b) => (b === 0 ? CellError.of("#DIV/0!") : finite(a / b))),
  "^": arithmetic(power),
  "&": (left, right) => {
    const a = toText(left);
    if (a instanceof CellError) return a;
    const b = toText(right);
    return b instanceof CellError ? b : a + b;
  },
  "=": comparison((a, b) => equalValues(a, b)),
  "<>": comparison((a, b) => !equalValues(a, b)),
  "<": comparison((a, b) => compareValues(a, b) < 0),
  "<=": comparison((a, b) => compareValues(a, b) <= 0),
  ">": comparison((a, b) => compareValues(a, b) > 0),
  ">=": comparison((a, b) => compareValues(a, b) >= 0),
};

function arithmetic(rule: (a: number, b: number) => number | CellError): BinaryRule {
  return (left, right) => {
    const a = typeof left === "number" ? left : toNumber(left);
    if (typeof a !== "number") return a;
    const b = typeof right === "number" ? right : toNumber(right);
    return typeof b === "number" ? rule(a, b) : b;
  };
}

function comparison(rule: (a: CellValue, b: CellValue) => boolean): BinaryRule {
  return (left, right) => {
    if (left instanceof CellError) return left;
    return right instanceof CellError ? right : rule(left, right);
  };
}

export function power(base: number, exponent: number): number | CellError {
  if (base === 0 && exponent === 0) return CellError.of("#NUM!");
  if (base === 0 && exponent < 0) return CellError.of("#DIV/0!");
  return finite(base ** exponent);
}

/**
 * Excel's last step: where a sum or difference ends the formula and almost cancels, the rest is taken for noise of
 * the binary form and shown as 0 (`=1.1-1-0.1` is 0, `=(1.1-1-0.1)` is 8.3E-17).
 */
export function snapToZero(left: CellValue, right: CellValue, result: CellValue): CellValue {
  if (typeof result !== "number" || result === 0) return result;
  const a = Math.abs(Number(left));
  const b = Math.abs(Number(right));
  return Math.abs(result) < NOISE * Math.max(a, b) ? 0 : result;
}
const NOISE = 1e-15;
