import type { SheetModel } from "#workbench/model/sheet";
import type { TableModel } from "#workbench/model/table";
import { addContentType, PART_TYPES, removeContentType } from "../package/content-types.ts";
import { addRelationship, removeRelationship } from "../package/relationships.ts";
import { sameContent } from "../same-content.ts";
import { patchTable } from "../table/patch-table.ts";
import { tableXml } from "../table/write-table.ts";
import { folderOfWorkbook, type Saving } from "./saving.ts";

/** Relationship ids of tables that a sheet gains and loses. */
export interface TableParts {
  readonly added: string[];
  readonly removed: string[];
}

/** Writes the tables of one sheet: unchanged ones stay as they are, changed ones are patched, new ones get a part. */
export function saveTables(saving: Saving, sheet: SheetModel, sheetPath: string): TableParts {
  const { model, source, file } = saving;
  const parts: TableParts = { added: [], removed: [] };
  for (const [table, { path, relationship, sheetId }] of source.tables) {
    if (sheetId !== sheet.id || stays(saving, table, sheet)) continue;
    parts.removed.push(relationship);
    removeRelationship(file, sheetPath, relationship);
    removeContentType(file, path);
    file.remove(path);
  }
  for (const table of model.tables) {
    if (table.sheet !== sheet.name) continue;
    const known = source.tables.get(table);
    if (known?.sheetId === sheet.id) patchKnown(saving, sheet, { table, path: known.path, was: known.read });
    else parts.added.push(addTable(saving, sheet, { table, sheetPath }));
  }
  return parts;
}

function stays({ model }: Saving, table: TableModel, sheet: SheetModel): boolean {
  return model.tables.includes(table) && table.sheet === sheet.name;
}

function patchKnown(
  { file }: Saving,
  sheet: SheetModel,
  { table, path, was }: { table: TableModel; path: string; was: TableModel },
): void {
  // Its id is the file's own affair, and its sheet follows the sheet's name.
  if (sameContent({ ...table, id: 0, sheet: "" }, { ...was, id: 0, sheet: "" })) return;
  file.set(path, patchTable(file.text(path), path, { table, was, sheet }));
}

function addTable(
  saving: Saving,
  sheet: SheetModel,
  { table, sheetPath }: { table: TableModel; sheetPath: string },
): string {
  const { file, source } = saving;
  const { main, relationships } = source.dialect;
  const path = file.freePath(`${folderOfWorkbook(saving)}tables/table`, ".xml");
  file.set(path, tableXml(table, sheet, { id: table.id, main }));
  addContentType(file, path, PART_TYPES.table);
  return addRelationship(file, sheetPath, { type: `${relationships}/table`, path });
}
