import type { WorkbookModel } from "#workbench/model/workbook";
import { FormulaGraph } from "./formula-graph.ts";

/** The graphs that calculators keep, so that checking a formula before it is written need not read the workbook anew. */
const kept = new WeakMap<WorkbookModel, () => FormulaGraph>();

export function rememberGraph(model: WorkbookModel, current: (() => FormulaGraph) | undefined): void {
  if (current) kept.set(model, current);
  else kept.delete(model);
}

/** The dependency graph of a workbook as it stands: its calculator's, else one made for the occasion. */
export function graphOf(model: WorkbookModel): FormulaGraph {
  return kept.get(model)?.() ?? new FormulaGraph(model);
}
