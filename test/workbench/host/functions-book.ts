import { calculationOf } from "#workbench/host/model-calculation";
import type { FunctionDeclarations, FunctionMetadata } from "#workbench/host/functions/function-metadata";
import { type ExcelSession, openExcelSession } from "#workbench/host/open-session";
import { parseArea } from "#workbench/model/address";
import { CellError, type CellValue } from "#workbench/model/cell";
import { WorkbookModel } from "#workbench/model/workbook";

/** What functions.json says of one function. */
export function declare(
  name: string,
  parameters: FunctionMetadata["parameters"],
  options: FunctionMetadata["options"] = {},
): FunctionMetadata {
  return { id: name, name, parameters: parameters ?? [], options };
}

/** A workbook of one sheet whose add-in has the namespace PLACE, with office.js's own runtime of custom functions. */
export class FunctionsBook {
  readonly model: WorkbookModel;
  readonly session: ExcelSession;
  private readonly watchers = new Set<() => void>();

  private constructor(model: WorkbookModel, session: ExcelSession) {
    this.model = model;
    this.session = session;
    session.onPush(() => {
      for (const watcher of this.watchers) watcher();
    });
  }
  static async open(functions: readonly FunctionMetadata[], allowErrors = false): Promise<FunctionsBook> {
    const model = new WorkbookModel();
    model.addSheet("Sheet1");
    const metadata = { functions, allowErrorForDataTypeAny: allowErrors };
    const declared: FunctionDeclarations[] = [{ namespace: "PLACE", metadata }];
    const session = await openExcelSession({ model, calculation: calculationOf(model), functions: declared });
    return new FunctionsBook(model, session);
  }

  /** As a page does: `CustomFunctions.associate`. */
  associate(functions: Readonly<Record<string, (...parameters: never[]) => unknown>>): void {
    for (const [id, run] of Object.entries(functions)) {
      this.session.window.CustomFunctions.associate(id, run as (...parameters: unknown[]) => unknown);
    }
  }
  /** Types into cells, as a person does. */
  enter(cells: Readonly<Record<string, string | number | boolean>>): void {
    for (const [address, entry] of Object.entries(cells)) {
      const outcome = this.session.user.enter({ sheet: this.sheet.id, area: parseArea(address)! }, [[entry]]);
      if (!outcome.ok) throw new Error(`${address}: ${outcome.code} ${outcome.message}`);
    }
  }
  get sheet(): WorkbookModel["sheets"][number] {
    return this.model.sheets[0]!;
  }
  /** What a cell shows now; an error by its code. */
  shown(address: string): Exclude<CellValue, CellError> {
    const { top, left } = parseArea(address)!;
    const value = this.sheet.value(top, left);
    return value instanceof CellError ? value.code : value;
  }
  /** What a cell shows once it shows something, and not what it showed before or #BUSY!. */
  async after(address: string, before: CellValue = "#BUSY!"): Promise<Exclude<CellValue, CellError>> {
    const isDone = (): boolean => {
      const shown = this.shown(address);
      return shown !== before && shown !== "#BUSY!" && shown !== null;
    };
    if (!isDone()) {
      await new Promise<void>((resolve) => {
        const watcher = (): void => {
          if (!isDone()) return;
          this.watchers.delete(watcher);
          resolve();
        };
        this.watchers.add(watcher);
      });
    }
    return this.shown(address);
  }
  /** Lets everything that is due be computed and told. */
  async told(): Promise<void> {
    await this.session.Excel.run((context) => context.sync());
  }
}

/** Waits until something is so, looking whenever the host tells of something; each look is a round trip of the page. */
export async function until(isSo: () => boolean, book: FunctionsBook): Promise<void> {
  while (!isSo()) await book.told();
}
