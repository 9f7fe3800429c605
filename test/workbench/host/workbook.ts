import { calculationOf } from "#workbench/host/model-calculation";
import { type ExcelSession, type HostOptions, openExcelSession } from "#workbench/host/open-session";
import { WorkbookModel } from "#workbench/model/workbook";

/** A session on an empty workbook of one sheet, `Sheet1`, or on the model that is given. */
export async function openWorkbook(
  options: Partial<HostOptions> = {},
): Promise<{ session: ExcelSession; model: WorkbookModel }> {
  const model = options.model ?? new WorkbookModel();
  if (model.sheets.length === 0) model.addSheet("Sheet1");
  const session = await openExcelSession({ calculation: calculationOf(model), ...options, model });
  return { session, model };
}

/** What the client makes of a refusal. */
export interface Refusal {
  readonly code: string;
  readonly location: string | undefined;
  readonly isOfficeError: boolean;
}

/** Runs a batch that is to be refused. Fails the test where it is not, or where the error is not the client's own. */
export async function refusalOf(
  session: ExcelSession,
  batch: (context: Excel.RequestContext) => unknown,
): Promise<Refusal> {
  try {
    await session.Excel.run(async (context) => {
      await batch(context);
      await context.sync();
    });
  } catch (error) {
    if (!(error instanceof session.window.OfficeExtension.Error)) throw error;
    const location = (error.debugInfo as { errorLocation?: string | null } | undefined)?.errorLocation;
    return { code: error.code, location: location ?? undefined, isOfficeError: true };
  }
  throw new Error("The batch was not refused.");
}

export function sheet1(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem("Sheet1");
}

/** The values of a range of Sheet1. */
export async function valuesOf(session: ExcelSession, address: string): Promise<unknown[][]> {
  return session.Excel.run(async (context) => {
    const range = sheet1(context).getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

/** The formulas of a range of Sheet1. */
export async function formulasOf(session: ExcelSession, address: string): Promise<unknown[][]> {
  return session.Excel.run(async (context) => {
    const range = sheet1(context).getRange(address).load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
}
