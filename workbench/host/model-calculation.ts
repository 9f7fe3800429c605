import { Calculator } from "#workbench/formulas/calculator";
import { checkFormula } from "#workbench/formulas/check-formula";
import type { WorkbookModel } from "#workbench/model/workbook";
import type { Calculation } from "./open-book.ts";

/** The workbench's own calculator, as a session takes it: `openExcelSession({ model, calculation: calculationOf(model) })`. */
export function calculationOf(model: WorkbookModel): Calculation {
  const calculator = new Calculator(model);
  return {
    recalculate: () => calculator.recalculate(),
    check: (sheet, row, column, formula) => checkFormula(model, sheet, row, column, formula),
    useExternals: (functions, tell) => calculator.useExternals(functions, tell),
    spillOf: (sheet, row, column) => calculator.spillOf(sheet, row, column),
    dispose: () => calculator.dispose(),
  };
}
