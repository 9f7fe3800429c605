import { CellError } from "#workbench/model/cell";
import { power } from "../compile/operators.ts";
import { finite } from "../values/coerce.ts";
import { roundDecimal } from "../values/round-decimal.ts";
import { type FunctionTable, ofNumbers } from "./rule.ts";

const NUM = CellError.of("#NUM!");

export const ARITHMETIC = {
  ABS: ofNumbers([1, 1], (n = 0) => Math.abs(n)),
  SIGN: ofNumbers([1, 1], (n = 0) => Math.sign(n)),
  INT: ofNumbers([1, 1], (n = 0) => Math.floor(n)),
  MOD: ofNumbers([2, 2], (n = 0, divisor = 0) => modulo(n, divisor)),
  ROUND: ofNumbers([2, 2], (n = 0, digits = 0) => roundDecimal(n, digits, "half-away")),
  ROUNDUP: ofNumbers([2, 2], (n = 0, digits = 0) => roundDecimal(n, digits, "up")),
  ROUNDDOWN: ofNumbers([2, 2], (n = 0, digits = 0) => roundDecimal(n, digits, "down")),
  EXP: ofNumbers([1, 1], (n = 0) => finite(Math.exp(n))),
  LN: ofNumbers([1, 1], (n = 0) => (n > 0 ? Math.log(n) : NUM)),
  LOG10: ofNumbers([1, 1], (n = 0) => (n > 0 ? Math.log10(n) : NUM)),
  SQRT: ofNumbers([1, 1], (n = 0) => (n >= 0 ? Math.sqrt(n) : NUM)),
  POWER: ofNumbers([2, 2], (base = 0, exponent = 0) => power(base, exponent)),
  PI: ofNumbers([0, 0], () => Math.PI),
} satisfies FunctionTable;

/** The sign is the divisor's. */
function modulo(n: number, divisor: number): number | CellError {
  if (divisor === 0) return CellError.of("#DIV/0!");
  const rest = n % divisor;
  return rest !== 0 && rest < 0 !== divisor < 0 ? rest + divisor : rest + 0;
}
