import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import { formulaInModel } from "../formula/formula-text.ts";
import { BUILT_IN_NAME, PRINT_AREA, PRINT_TITLES, readPrintArea, readPrintTitles } from "./defined-names.ts";
import type { NameEntry } from "./read-workbook.ts";
import type { WorkbookSource } from "./workbook-source.ts";

/**
 * Reads defined names into the model; print areas and titles into the page of their sheet, to be read before the
 * sheets are. `sheets` holds one a `<sheet>` of the file, undefined for kinds not modelled.
 */
export function readNames(
  model: WorkbookModel,
  entries: readonly NameEntry[],
  { source, sheets }: { source: WorkbookSource; sheets: readonly (SheetModel | undefined)[] },
): void {
  for (const { entry, name, formula, sheetEntry, hidden } of entries) {
    const sheet = sheetEntry === undefined ? undefined : sheets[sheetEntry];
    if (name.startsWith(BUILT_IN_NAME)) {
      if (sheet) readPageName(sheet, name, formula);
      continue;
    }
    if (sheetEntry !== undefined && !sheet) continue;
    const read = {
      name,
      formula: formulaInModel(formula).slice(1),
      ...(sheet ? { sheet: sheet.name } : {}),
      ...(hidden ? { hidden } : {}),
    };
    model.names.push(read);
    source.names.push({ entry, sheetId: sheet?.id, read: { ...read } });
  }
}

function readPageName(sheet: SheetModel, name: string, formula: string): void {
  if (name === PRINT_TITLES) Object.assign(sheet.page, readPrintTitles(formula));
  const area = name === PRINT_AREA ? readPrintArea(formula) : undefined;
  if (area) sheet.page.printArea = area;
}
