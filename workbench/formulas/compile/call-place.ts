import type { Expression } from "../syntax/expression.ts";
import type { Evaluate, EvaluateOne } from "../values/operand.ts";
import type { Mode } from "./mode.ts";
import type { FormulaScope } from "./scope.ts";

/** Where a call stands, and the two ways of compiling its parameters (given, so that the two files do not lean on each other). */
export interface CallPlace {
  readonly scope: FormulaScope;
  readonly mode: Mode;
  readonly compileOne: (expression: Expression, scope: FormulaScope, mode: Mode) => EvaluateOne;
  readonly compileOperand: (expression: Expression, scope: FormulaScope, mode: Mode) => Evaluate;
}
