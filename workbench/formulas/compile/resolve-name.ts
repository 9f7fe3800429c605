import type { DefinedName } from "#workbench/model/table";
import { parseFormula } from "../parse.ts";
import type { Expression } from "../syntax/expression.ts";
import { NotComputed } from "../values/operand.ts";
import type { FormulaScope } from "./scope.ts";

export interface NamedFormula {
  readonly expression: Expression;
  readonly scope: FormulaScope;
}

/**
 * What a defined name stands for, ready to be read in place of it; undefined where there is no such name.
 * A table's bare name is its data. Moving references in a name are counted from A1, as files store them.
 * @throws NotComputed where its formula cannot be read, or a name leads back to itself.
 */
export function resolveName(
  reference: { name: string; sheet?: string },
  scope: FormulaScope,
): NamedFormula | undefined {
  const wanted = reference.name.toLowerCase();
  const defined = findName(wanted, reference.sheet ?? scope.sheet.name, scope);
  if (!defined) {
    const table = reference.sheet === undefined && scope.model.table(wanted);
    return table ? { expression: { kind: "structured", table: table.name, parts: [] }, scope } : undefined;
  }
  if (scope.names.includes(wanted)) throw new NotComputed(`the name ${defined.name} leads to itself`);
  const parsed = parseFormula(defined.formula);
  if (!parsed.ok) throw new NotComputed(`the name ${defined.name} cannot be read`);
  const names = [...scope.names, wanted];
  const sheet = (defined.sheet !== undefined && scope.model.sheet(defined.sheet)) || scope.sheet;
  return { expression: parsed.expression, scope: { ...scope, sheet, row: 0, column: 0, table: undefined, names } };
}

function findName(wanted: string, sheet: string, scope: FormulaScope): DefinedName | undefined {
  const named = scope.model.names.filter(({ name }) => name.toLowerCase() === wanted);
  const onSheet = named.find((name) => name.sheet?.toLowerCase() === sheet.toLowerCase());
  return onSheet ?? named.find((name) => name.sheet === undefined);
}
