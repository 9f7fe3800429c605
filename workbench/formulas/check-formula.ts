import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import { wouldCircle } from "./graph/find-circle.ts";
import { graphOf } from "./graph/graph-of.ts";

export type FormulaCheck = "ok" | "syntax" | "circular";

/**
 * Says whether Excel would take a formula in a cell, before it is written.
 *
 * `syntax`: the text is no formula of Excel's grammar, gives a known function a wrong number of parameters, holds a
 * text of more than 255 characters, or names a table or table column that is not there. `circular`: the cell stands in
 * a range that the formula refers to, directly or through other formulas; criteria do not matter. Unknown functions,
 * names and sheets are taken, as Excel takes them. Text without a leading "=" is no formula and always `ok`.
 */
export function checkFormula(
  model: WorkbookModel,
  sheet: SheetModel,
  ...[row, column, text]: readonly [row: number, column: number, text: string]
): FormulaCheck {
  if (!text.startsWith("=")) return "ok";
  const graph = graphOf(model);
  const place = { sheet, row, column };
  const compiled = graph.compiledFor(text, place);
  if (compiled.isRefused) return "syntax";
  return wouldCircle(graph, compiled, place) ? "circular" : "ok";
}
