import { type CellContext, type Evaluate, isMany, NotComputed, type Operand } from "../values/operand.ts";
import { singleValue } from "../values/single-value.ts";
import type { CallPlace } from "../compile/call-place.ts";
import type { Expression } from "../syntax/expression.ts";
import type { Callable } from "./externals-of.ts";

/** A call of an outside function. @throws NotComputed where Excel would call it once for every cell of a range. */
export function compileExternal(
  { asked, calls }: Callable,
  given: readonly Expression[],
  { scope, mode, compileOne, compileOperand }: CallPlace,
): Evaluate {
  if (given.length < asked.least || given.length > asked.most) throw new NotComputed("a wrong number of parameters");
  const parameters = given.map((parameter, index): Evaluate => {
    if (asked.takes(index) === "range") return compileOperand(parameter, scope, "unsure");
    return mode === "array" ? notMany(compileOperand(parameter, scope, mode)) : compileOne(parameter, scope, "unsure");
  });
  const { sheet } = scope;
  return (cell) => {
    const operands = parameters.map((parameter) => parameter(cell));
    return calls.evaluate(asked, operands, sheet, cell);
  };
}

function notMany(evaluate: Evaluate): Evaluate {
  return (cell: CellContext): Operand => {
    const operand = evaluate(cell);
    if (isMany(operand) && operand.rows * operand.columns > 1)
      throw new NotComputed("a call for every cell of a range");
    return singleValue(operand, cell);
  };
}
