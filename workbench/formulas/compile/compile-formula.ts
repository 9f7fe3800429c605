import type { TableModel } from "#workbench/model/table";
import { parseFormula } from "../parse.ts";
import { type Expression, visit } from "../syntax/expression.ts";
import { type Evaluate, NotComputed } from "../values/operand.ts";
import { collectReferences } from "./collect-references.ts";
import { compileBinary, compileOperand } from "./compile-expression.ts";
import { BINARY_RULES, snapToZero } from "./operators.ts";
import type { Reference } from "./reference.ts";
import { isRefused, LONGEST_FORMULA } from "./refused.ts";
import type { FormulaScope } from "./scope.ts";
import { FormulaTemplate } from "./template.ts";

/** One formula, however many cells it is filled into. */
export interface CompiledFormula {
  readonly template: FormulaTemplate;
  /** The table that `[@Column]` without a table's name means; undefined where the formula has no such reference. */
  readonly table: TableModel | undefined;
  readonly references: readonly Reference[];
  /** Undefined where the formula is outside what we compute: see `reason`. */
  readonly evaluate: Evaluate | undefined;
  readonly reason?: string;
  /** What the text meant when it was compiled; differs once a sheet, table or name it uses has moved. */
  readonly signature: string;
  readonly needsTable: boolean;
  /** True where Excel would not take the text. */
  readonly isRefused: boolean;
}

/** What the text of a formula says, wherever it stands. */
export function parseText(text: string): ReturnType<typeof parseFormula> | typeof TOO_LONG {
  return text.length > LONGEST_FORMULA ? TOO_LONG : parseFormula(text);
}

/** Compiles the text of a formula as it stands in a cell. */
export function compileFormula(text: string, scope: FormulaScope, parsed = parseText(text)): CompiledFormula {
  if (!parsed.ok) {
    const template = new FormulaTemplate(text, [], scope);
    const nothing = { table: undefined, references: [], evaluate: undefined, needsTable: false } as const;
    return { template, ...nothing, reason: parsed.problem, signature: "syntax", isRefused: true };
  }
  const template = new FormulaTemplate(text, parsed.moving, scope);
  const { references, unclear } = collectReferences(parsed.expression, scope);
  const needsTable = needsOwnTable(parsed.expression);
  const table = needsTable ? scope.table : undefined;
  const compiled =
    unclear === undefined ? attemptCompile(parsed.expression, scope) : { evaluate: undefined, reason: unclear };
  const meaning = references.map(({ signature }) => signature).join(" ");
  const signature = `${meaning}|${nameSignature(parsed.expression, scope)}|${compiled.reason ?? ""}`;
  const refused = isRefused(parsed.expression, scope);
  return { template, table, references, ...compiled, signature, needsTable, isRefused: refused };
}

const TOO_LONG = { ok: false, problem: "longer than Excel takes" } as const;
/** Expressions nested deeper than this (a sum of a thousand terms) are not compiled: they would overflow the stack. */
const DEEPEST = 1000;

function depthOf(expression: Expression): number {
  let deepest = 0;
  visit(expression, (_, depth) => (deepest = Math.max(deepest, depth)));
  return deepest;
}

function attemptCompile(
  expression: Expression,
  scope: FormulaScope,
): { evaluate: Evaluate | undefined; reason?: string } {
  if (depthOf(expression) > DEEPEST) return { evaluate: undefined, reason: "too deeply nested" };
  try {
    return { evaluate: compileTop(expression, scope) };
  } catch (thrown) {
    if (!(thrown instanceof NotComputed)) throw thrown;
    return { evaluate: undefined, reason: thrown.reason };
  }
}

function compileTop(expression: Expression, scope: FormulaScope): Evaluate {
  if (expression.kind !== "binary" || (expression.operator !== "+" && expression.operator !== "-")) {
    return compileOperand(expression, scope, "one");
  }
  const rule = BINARY_RULES[expression.operator];
  return compileBinary([expression.left, expression.right], {
    scope,
    mode: "one",
    rule: (left, right) => snapToZero(left, right, rule(left, right)),
  });
}

function needsOwnTable(expression: Expression): boolean {
  let needs = false;
  visit(expression, (part) => {
    if (part.kind === "structured" && part.table === undefined) needs = true;
  });
  return needs;
}

/** Names that stand for constants leave no reference behind; their text does. */
function nameSignature(expression: Expression, scope: FormulaScope): string {
  const texts: string[] = [];
  visit(expression, (part) => {
    if (part.kind !== "name") return;
    const wanted = part.name.toLowerCase();
    for (const { name, formula } of scope.model.names) if (name.toLowerCase() === wanted) texts.push(formula);
  });
  return texts.join(";");
}
