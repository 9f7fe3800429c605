import { CellError, type CellValue } from "#workbench/model/cell";
import type { Expression } from "../syntax/expression.ts";
import { compileExternal } from "../external/compile-external.ts";
import { externalFunction } from "../external/externals-of.ts";
import { FUNCTIONS } from "../functions/registry.ts";
import type { FunctionRule, Takes } from "../functions/rule.ts";
import { booleanOf, numberOf } from "../values/coerce.ts";
import { type CellContext, type Evaluate, isMany, NotComputed, type Operand } from "../values/operand.ts";
import { broadcast } from "./broadcast.ts";
import type { CallPlace } from "./call-place.ts";

type Call = Extract<Expression, { kind: "call" }>;

/** A call of a function of the closed list, or of an add-in's. @throws NotComputed for any other, and for a wrong number of parameters. */
export function compileCall(call: Call, place: CallPlace): Evaluate {
  const rule = FUNCTIONS.get(call.name);
  const external = rule ? undefined : externalFunction(place.scope.model, call.name);
  if (external) return compileExternal(external, call.parameters, place);
  if (!rule) throw new NotComputed(`${call.name} is not in the list`);
  if (call.parameters.length < rule.least || call.parameters.length > rule.most) {
    throw new NotComputed(`${call.name} has a wrong number of parameters`);
  }
  if (place.mode === "array") return compileLifted(call, rule, place);
  const lazy = LAZY[call.name];
  return caught(lazy ? lazy(call.parameters, place) : compileEager(call, rule, place));
}

function compileEager(
  call: Call,
  rule: FunctionRule,
  { scope, mode, compileOne, compileOperand }: CallPlace,
): Evaluate {
  const parameters = call.parameters.map((parameter, index): Evaluate => {
    const takes = takesAt(rule, index);
    if (takes === "one") return compileOne(parameter, scope, mode);
    return compileOperand(parameter, scope, takes === "array" ? "array" : "unsure");
  });
  if (parameters.length === 1) {
    const [only] = parameters as [Evaluate];
    return (cell) => rule.run([only(cell)], cell);
  }
  return (cell) => {
    const operands: Operand[] = new Array<Operand>(parameters.length);
    for (let i = 0; i < parameters.length; i++) operands[i] = parameters[i]!(cell);
    return rule.run(operands, cell);
  };
}

/** Inside SUMPRODUCT: a parameter that takes one value, given many, makes the result many. */
function compileLifted(call: Call, rule: FunctionRule, { scope, compileOperand }: CallPlace): Evaluate {
  const parameters = call.parameters.map((parameter) => compileOperand(parameter, scope, "array"));
  const lifts = parameters.map((_, index) => takesAt(rule, index) === "one");
  const run = (operands: readonly Operand[], cell: CellContext): Operand => catching(() => rule.run(operands, cell));
  return (cell) => {
    const operands = parameters.map((parameter) => parameter(cell));
    const stretched = operands.filter((operand, index) => lifts[index] && isMany(operand));
    if (stretched.length === 0) return run(operands, cell);
    return broadcast(stretched, cell, (values) => {
      let next = 0;
      return run(
        operands.map((operand, index) => (lifts[index] && isMany(operand) ? (values[next++] ?? null) : operand)),
        cell,
      );
    });
  };
}

function takesAt(rule: FunctionRule, index: number): Takes {
  return rule.takes[Math.min(index, rule.takes.length - 1)] ?? "one";
}

/** Functions throw an error value to end with it. */
function caught(evaluate: Evaluate): Evaluate {
  return (cell) => {
    try {
      return evaluate(cell);
    } catch (thrown) {
      if (thrown instanceof CellError) return thrown;
      throw thrown;
    }
  };
}
function catching(run: () => Operand): Operand {
  try {
    return run();
  } catch (thrown) {
    if (thrown instanceof CellError) return thrown;
    throw thrown;
  }
}

type CompileLazy = (parameters: readonly Expression[], place: CallPlace) => Evaluate;

/** Functions that compute only the parameters they need. */
const LAZY: Readonly<Record<string, CompileLazy>> = {
  IF: (parameters, { scope, mode, compileOne, compileOperand }) => {
    const condition = compileOne(parameters[0]!, scope, mode);
    const yes = compileOperand(parameters[1]!, scope, mode);
    const no = parameters[2] ? compileOperand(parameters[2], scope, mode) : () => false;
    return (cell) => {
      const chosen = condition(cell);
      return (typeof chosen === "boolean" ? chosen : booleanOf(chosen)) ? yes(cell) : no(cell);
    };
  },
  IFERROR: (parameters, place) => fallback(parameters, place, (value) => value instanceof CellError),
  IFNA: (parameters, place) => fallback(parameters, place, (value) => value === CellError.of("#N/A")),
  CHOOSE: (parameters, { scope, mode, compileOne, compileOperand }) => {
    const index = compileOne(parameters[0]!, scope, mode);
    const choices = parameters.slice(1).map((choice) => compileOperand(choice, scope, mode));
    return (cell) => {
      const choice = choices[Math.trunc(numberOf(index(cell))) - 1];
      return choice ? choice(cell) : CellError.of("#VALUE!");
    };
  },
};

function fallback(
  parameters: readonly Expression[],
  { scope, mode, compileOne }: CallPlace,
  isCaught: (value: CellValue) => boolean,
): Evaluate {
  const first = compileOne(parameters[0]!, scope, mode);
  const other = compileOne(parameters[1]!, scope, mode);
  return (cell) => {
    const value = first(cell);
    return isCaught(value) ? other(cell) : value;
  };
}
