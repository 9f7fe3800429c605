import { CellError, type CellValue } from "#workbench/model/cell";
import type { AreaExpression, Expression, StructuredExpression } from "../syntax/expression.ts";
import {
  ArrayValue,
  type CellContext,
  type Evaluate,
  type EvaluateOne,
  isMany,
  NotComputed,
  RangeValue,
} from "../values/operand.ts";
import { singleValue } from "../values/single-value.ts";
import { toNumber } from "../values/coerce.ts";
import { broadcast } from "./broadcast.ts";
import { compileCall } from "./compile-call.ts";
import type { Mode } from "./mode.ts";
import { BINARY_RULES, type BinaryRule } from "./operators.ts";
import type { Reference } from "./reference.ts";
import { resolveName } from "./resolve-name.ts";
import { resolveReference } from "./resolve-reference.ts";
import type { FormulaScope } from "./scope.ts";

const REF = CellError.of("#REF!");
const VALUE = CellError.of("#VALUE!");

/** The operand an expression gives; a reference stays a range. @throws NotComputed outside what we compute. */
export function compileOperand(expression: Expression, scope: FormulaScope, mode: Mode): Evaluate {
  switch (expression.kind) {
    case "value":
      return () => expression.value;
    case "missing":
      return () => null;
    case "array": {
      const array = new ArrayValue(expression.rows, expression.columns, expression.cells);
      return () => array;
    }
    case "area":
    case "structured":
      return compileRange(resolveReference(expression, scope));
    case "name":
      return compileName(expression, scope, (inner, named) => compileOperand(inner, named, mode));
    case "group":
      return compileOperand(expression.inner, scope, mode);
    case "call":
      return compileCall(expression, { scope, mode, compileOne, compileOperand });
    case "sign":
      return expression.negative
        ? compileUnary(expression.operand, { scope, mode, rule: (n) => 0 - n })
        : compileOperand(expression.operand, scope, mode);
    case "percent":
      return compileUnary(expression.operand, { scope, mode, rule: (n) => n / 100 });
    case "binary": {
      const { left, right, operator } = expression;
      return compileBinary([left, right], { scope, mode, rule: BINARY_RULES[operator] });
    }
    case "references":
      throw new NotComputed("a reference operator between references");
  }
}

/** The single value an expression gives in a place that takes one. */
export function compileOne(expression: Expression, scope: FormulaScope, mode: Mode): EvaluateOne {
  switch (expression.kind) {
    case "area":
    case "structured":
      return compileCell(expression, scope, mode);
    case "group":
      return compileOne(expression.inner, scope, mode);
    case "name":
      return compileName(expression, scope, (inner, named) => compileOne(inner, named, mode));
    case "value":
      return () => expression.value;
    default: {
      const evaluate = compileOperand(expression, scope, mode);
      return (cell) => {
        const operand = evaluate(cell);
        return isMany(operand) ? singleValue(operand, cell) : operand;
      };
    }
  }
}

function compileName<T>(
  expression: Extract<Expression, { kind: "name" }>,
  scope: FormulaScope,
  compile: (inner: Expression, scope: FormulaScope) => T,
): T {
  if (expression.outside !== undefined) throw new NotComputed("a name of another workbook");
  const named = resolveName(expression, scope);
  return named
    ? compile(named.expression, named.scope)
    : compile({ kind: "value", value: CellError.of("#NAME?") }, scope);
}

function compileRange(reference: Reference | CellError): Evaluate {
  if (reference instanceof CellError) return () => reference;
  if (reference.isFixed) {
    const range = new RangeValue(reference.sheet, reference.areaAt(0, 0));
    return () => range;
  }
  const { sheet, within } = reference;
  return ({ row, column }) => {
    if (within && (row < within.first || row > within.last)) return VALUE;
    const area = reference.areaAt(row, column);
    return area.top < 0 || area.left < 0 ? REF : new RangeValue(sheet, area);
  };
}

function compileCell(expression: AreaExpression | StructuredExpression, scope: FormulaScope, mode: Mode): EvaluateOne {
  const reference = resolveReference(expression, scope);
  if (reference instanceof CellError) return () => reference;
  if (!reference.isOneCell) {
    if (mode === "unsure") throw new NotComputed("a range where older and newer Excel differ");
    const range = compileRange(reference);
    return (cell) => singleValue(range(cell), cell);
  }
  const { columns } = reference.sheet;
  const { top, left } = reference.bounds;
  const { within } = reference;
  return (cell: CellContext): CellValue => {
    if (within && (cell.row < within.first || cell.row > within.last)) return VALUE;
    const row = top.relative ? cell.row + top.at : top.at;
    return columns[left.relative ? cell.column + left.at : left.at]?.values[row] ?? null;
  };
}

interface UnaryPlan {
  readonly scope: FormulaScope;
  readonly mode: Mode;
  readonly rule: (value: number) => number;
}

function compileUnary(expression: Expression, { scope, mode, rule }: UnaryPlan): Evaluate {
  const apply = (value: CellValue): CellValue => {
    const number = toNumber(value);
    return typeof number === "number" ? rule(number) : number;
  };
  if (mode !== "array") {
    const one = compileOne(expression, scope, mode);
    return (cell) => apply(one(cell));
  }
  const many = compileOperand(expression, scope, mode);
  return (cell) => {
    const operand = many(cell);
    return isMany(operand) ? broadcast([operand], cell, ([value = null]) => apply(value)) : apply(operand);
  };
}

interface BinaryPlan {
  readonly scope: FormulaScope;
  readonly mode: Mode;
  readonly rule: BinaryRule;
}

export function compileBinary(sides: readonly [Expression, Expression], { scope, mode, rule }: BinaryPlan): Evaluate {
  if (mode !== "array") {
    const left = compileOne(sides[0], scope, mode);
    const right = compileOne(sides[1], scope, mode);
    return (cell) => rule(left(cell), right(cell));
  }
  const left = compileOperand(sides[0], scope, mode);
  const right = compileOperand(sides[1], scope, mode);
  return (cell) => {
    const a = left(cell);
    const b = right(cell);
    if (!isMany(a) && !isMany(b)) return rule(a, b);
    return broadcast([a, b], cell, ([x = null, y = null]) => rule(x, y));
  };
}
