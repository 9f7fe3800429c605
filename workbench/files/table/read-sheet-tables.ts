import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import { relationshipsOf } from "../package/relationships.ts";
import type { WorkbookSource } from "../workbook/workbook-source.ts";
import { parseXml } from "../xml/xml-tree.ts";
import { readTable } from "./read-table.ts";

/** Reads the tables that a sheet part points to. They keep the ids of the file where those are whole and unique. */
export function readSheetTables(
  model: WorkbookModel,
  sheet: SheetModel,
  { source, path }: { source: WorkbookSource; path: string },
): void {
  for (const { id, kind, target } of relationshipsOf(source.file, path)) {
    if (kind !== "table" || !source.file.has(target)) continue;
    const text = source.file.text(target);
    const table = readTable(parseXml(text, target), sheet.name, text);
    if (!table) continue;
    while (table.id < 1 || model.tables.some((other) => other.id === table.id)) table.id++;
    model.tables.push(table);
    source.tables.set(table, { path: target, relationship: id, sheetId: sheet.id, read: structuredClone(table) });
  }
}
