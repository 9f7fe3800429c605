import { createOfficeWorkbook } from "#office/office-workbook";
import type { WorkbookPort } from "#application/ports/workbook.port";
import { Calculator } from "#workbench/formulas/calculator";
import { checkFormula } from "#workbench/formulas/check-formula";
import { type ExcelSession, openExcelSession } from "#workbench/host/open-session";
import type { WorkbookModel } from "#workbench/model/workbook";

/** The add-in's own adapter over the real office.js, answered by the workbench host. */
export interface HostedWorkbook {
  readonly workbook: WorkbookPort;
  readonly session: ExcelSession;
  readonly calculator: Calculator;
  close(): void;
}

export async function openHost(model: WorkbookModel): Promise<HostedWorkbook> {
  const calculator = new Calculator(model);
  const session = await openExcelSession({
    model,
    calculation: {
      recalculate: () => calculator.recalculate(),
      check: (sheet, row, column, formula) => checkFormula(model, sheet, row, column, formula),
      dispose: () => {
        calculator.dispose();
      },
    },
  });
  return {
    workbook: createOfficeWorkbook(session.Excel),
    session,
    calculator,
    close: () => {
      session.close();
    },
  };
}
