import { SheetModel } from "#workbench/model/sheet";
import { addContentType, PART_TYPES } from "../package/content-types.ts";
import { addRelationship } from "../package/relationships.ts";
import { SharedFormulas } from "../sheet/shared-formulas.ts";
import { folderOfWorkbook, type Saving } from "./saving.ts";

/** Gives every sheet that the file lacks a blank part, to be patched like the others. */
export function addNewSheets(saving: Saving): void {
  const { model, source, file } = saving;
  const { main, relationships } = source.dialect;
  for (const sheet of model.sheets) {
    if (saving.sheets.has(sheet.id)) continue;
    const path = file.freePath(`${folderOfWorkbook(saving)}worksheets/sheet`, ".xml");
    const selected = saving.sheets.size === 0 ? ' tabSelected="1"' : "";
    file.set(
      path,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${relationships}">` +
        `<dimension ref="A1"/><sheetViews><sheetView${selected} workbookViewId="0"/></sheetViews>` +
        '<sheetFormatPr defaultRowHeight="15"/><sheetData></sheetData></worksheet>',
    );
    addContentType(file, path, PART_TYPES.worksheet);
    const id = addRelationship(file, source.workbookPath, { type: `${relationships}/worksheet`, path });
    saving.newSheets.set(sheet.id, id);
    saving.sheets.set(sheet.id, { path, entry: -1, read: new SheetModel("", ""), shared: new SharedFormulas() });
  }
}
