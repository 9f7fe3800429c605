import { cellAddress } from "./a1.ts";
import type { Session } from "./session.ts";
import { officeCode } from "./translate-error.ts";

/** A formula on its way into a cell, 0-based. */
export interface WrittenFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Excel would not take a formula that we planned: our own bug, named by cell so that it can be mended. */
export class RefusedFormulaError extends Error {
  constructor({ sheet, row, column, formula }: WrittenFormula, cause: unknown) {
    super(`Excel refused the formula in '${sheet}'!${cellAddress(row, column)}: ${formula}`, { cause });
    this.name = "RefusedFormulaError";
  }
}

/**
 * Finds out which formula of a failed request Excel refused, by entering them again in halves.
 *
 * Excel only says that an argument of some call was invalid. The search costs syncs, but only on the way to a bug report.
 *
 * @returns what to throw: a RefusedFormulaError where one is found, else the fault itself.
 */
export async function explainRefusedFormula(
  session: Session,
  formulas: readonly WrittenFormula[],
  fault: unknown,
): Promise<unknown> {
  if (officeCode(fault) !== "InvalidArgument" || formulas.length === 0) return fault;
  const refused = await findRefused(session, formulas);
  return refused ? new RefusedFormulaError(refused, fault) : fault;
}

async function findRefused(session: Session, formulas: readonly WrittenFormula[]): Promise<WrittenFormula | undefined> {
  if (await areTaken(session, formulas)) return undefined;
  if (formulas.length === 1) return formulas[0];
  const half = Math.floor(formulas.length / 2);
  return (await findRefused(session, formulas.slice(0, half))) ?? findRefused(session, formulas.slice(half));
}

async function areTaken(session: Session, formulas: readonly WrittenFormula[]): Promise<boolean> {
  for (const { sheet, row, column, formula } of formulas) {
    const cell = session.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
    cell.untrack().formulas = [[formula]];
  }
  try {
    await session.sync();
    return true;
  } catch (fault) {
    if (officeCode(fault) !== "InvalidArgument") throw fault;
    return false;
  }
}
