import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import { sheetNameFor } from "#intake/sheet-name";

/**
 * Copies the sheets of another workbook into this one as values: what it shows, laid out as it was, no formula of its own
 * (a formula would point at sheets that are not here).
 *
 * @returns the names of the new sheets. Empty sheets and sheets of ours are left behind.
 */
export function bringInSheets(model: WorkbookModel, other: WorkbookModel, path: string): string[] {
  const sheets = other.sheets.filter((sheet) => sheet.usedArea() !== undefined && !sheet.name.startsWith("TP "));
  return sheets.map((sheet) => {
    const taken = model.sheets.map(({ name }) => name);
    const wanted = sheets.length === 1 ? path : `${path.replace(/\.[^.]*$/, "")} ${sheet.name}.xlsx`;
    const added = model.addSheet(sheetNameFor(wanted, taken));
    copyValues(model, sheet, added);
    return added.name;
  });
}

function copyValues(model: WorkbookModel, from: SheetModel, to: SheetModel): void {
  const area = from.usedArea();
  if (!area) return;
  model.writeArea(to, area, () => {
    from.columns.forEach((cells, column) => {
      if (!cells) return;
      const target = to.ensureColumn(column);
      cells.values.forEach((value, row) => {
        target.values[row] = value;
      });
    });
  });
}
