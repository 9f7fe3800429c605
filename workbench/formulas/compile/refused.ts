import { type Expression, visit } from "../syntax/expression.ts";
import { externalFunction } from "../external/externals-of.ts";
import { FUNCTIONS } from "../functions/registry.ts";
import type { FormulaScope } from "./scope.ts";
import { resolveReference } from "./resolve-reference.ts";
import { CellError } from "#workbench/model/cell";

/** Characters, the "=" included. */
export const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 255;

/** True where Excel refuses a formula that its grammar allows. @source Microsoft, Excel specifications and limits. */
export function isRefused(expression: Expression, scope: FormulaScope): boolean {
  let refused = false;
  visit(expression, (part) => {
    refused ||= isRefusedPart(part, scope);
  });
  return refused;
}

function isRefusedPart(part: Expression, scope: FormulaScope): boolean {
  if (part.kind === "value") return typeof part.value === "string" && part.value.length > LONGEST_TEXT;
  if (part.kind === "structured") {
    const table = part.table === undefined ? scope.table : scope.model.table(part.table);
    if (!table) return true;
    // A part that is not shown (a totals row) is #REF!, not refused.
    return resolveReference({ ...part, parts: ["all"] }, scope) instanceof CellError;
  }
  if (part.kind !== "call") return false;
  return hasWrongCount(
    part.parameters.length,
    FUNCTIONS.get(part.name) ?? externalFunction(scope.model, part.name)?.asked,
  );
}

function hasWrongCount(count: number, rule: { readonly least: number; readonly most: number } | undefined): boolean {
  return rule !== undefined && (count < rule.least || count > rule.most);
}
