import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";

interface Moved {
  readonly added: ReadonlyMap<SheetModel, SheetModel>;
  readonly translate: (formula: string) => string | undefined;
}

/** Brings the defined names of sheets along, and those of their workbook that are free here and mean what comes along. */
export function copyNames(source: WorkbookModel, model: WorkbookModel, { added, translate }: Moved): void {
  for (const defined of source.names) {
    const home = defined.sheet === undefined ? undefined : source.sheet(defined.sheet);
    const sheet = home && added.get(home);
    if (defined.sheet !== undefined && !sheet) continue;
    const formula = translate(defined.formula);
    if (formula === undefined) continue;
    const isTaken = model.names.some(
      (each) => each.sheet === sheet?.name && each.name.toLowerCase() === defined.name.toLowerCase(),
    );
    if (!isTaken) model.names.push({ ...defined, formula, ...(sheet && { sheet: sheet.name }) });
  }
}
