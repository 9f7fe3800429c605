import { generalText } from "#workbench/formulas/values/general-text";
import type { Area } from "#workbench/model/address";
import { CellError, type CellValue } from "#workbench/model/cell";
import type { SheetModel } from "#workbench/model/sheet";
import type { TableModel } from "#workbench/model/table";
import type { OpenBook } from "../open-book.ts";
import { intersect } from "../cells/address.ts";

/** Makes the headings of every table whose header row an area meets text, filled and unique, as Excel does. */
export function fitTableHeaders(book: OpenBook, sheet: SheetModel, area: Area): void {
  for (const table of book.model.tables) {
    if (table.sheet === sheet.name && table.showHeaders && intersect(headerArea(table), area))
      fitHeaders(book, sheet, table);
  }
}

export function headerArea(table: TableModel): Area {
  return { ...table.area, bottom: table.area.top };
}

/** Reads the headings from the sheet, mends them, and writes back what was mended. */
export function fitHeaders(book: OpenBook, sheet: SheetModel, table: TableModel): void {
  const { top, left, right } = table.area;
  const isFormula = (index: number): boolean => sheet.formula(top, left + index) !== undefined;
  if (table.columns.some((_, index) => isFormula(index)) || table.columns.length === 0) book.freshen();
  const found = Array.from({ length: right - left + 1 }, (_, index) => sheet.value(top, left + index));
  const headings = uniqueHeadings(found.map(headingText));
  headings.forEach((heading, index) => {
    if (found[index] !== heading || isFormula(index)) book.model.setValue(sheet, top, left + index, heading);
  });
  const changed = headings.length !== table.columns.length || headings.some((h, i) => h !== table.columns[i]);
  table.columns = headings;
  if (changed) book.model.structureChanged();
}

function headingText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return generalText(value);
  return value instanceof CellError ? value.code : String(value).toUpperCase();
}

/** `["", "Name", "name"]` -> `["Column1", "Name", "name2"]`. */
export function uniqueHeadings(headings: readonly string[]): string[] {
  const taken = new Set(headings.filter((heading) => heading !== "").map((heading) => heading.toLowerCase()));
  const used = new Set<string>();
  return headings.map((heading, index) => {
    const base = heading === "" ? "Column" : heading;
    let name = heading === "" ? `Column${index + 1}` : heading;
    const clashes = (): boolean => used.has(name.toLowerCase()) || (name !== heading && taken.has(name.toLowerCase()));
    for (let number = heading === "" ? index + 2 : 2; clashes(); number++) name = base + String(number);
    used.add(name.toLowerCase());
    return name;
  });
}
