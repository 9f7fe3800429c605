import { SheetModel } from "#workbench/model/sheet";
import { eachRow } from "./rows-in-use.ts";

/** A deep copy of a sheet: what the writer compares with, whatever happens to the original. */
export function copySheet(sheet: SheetModel): SheetModel {
  const copy = new SheetModel(sheet.id, sheet.name);
  Object.assign(copy, structuredClone(settingsOf(sheet)));
  for (const [column, points] of sheet.columnWidths) copy.columnWidths.set(column, points);
  for (const [row, points] of sheet.rowHeights) copy.rowHeights.set(row, points);
  for (const row of sheet.hiddenRows) copy.hiddenRows.add(row);
  for (const column of sheet.hiddenColumns) copy.hiddenColumns.add(column);
  sheet.columns.forEach((cells, column) => {
    if (!cells) return;
    const to = copy.ensureColumn(column);
    eachRow([cells.values], (row) => {
      const value = cells.values[row];
      if (value !== undefined) to.values[row] = value;
    });
    eachRow([cells.styles], (row) => {
      const style = cells.styles.get(row);
      if (style !== undefined) to.styles.set(row, style);
    });
    for (const [row, formula] of cells.formulas) to.formulas.set(row, { ...formula });
  });
  return copy;
}

function settingsOf(sheet: SheetModel) {
  const { visibility, tabColour, showGridlines, protection, freeze, merges, page } = sheet;
  const { conditionalFormats, validations, hyperlinks, filter } = sheet;
  return {
    visibility,
    tabColour,
    showGridlines,
    protection,
    freeze,
    merges,
    page,
    conditionalFormats,
    validations,
    hyperlinks,
    filter,
  };
}
