import { contains, intersect } from "#workbench/host/cells/address";
import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";

/** The block of filled cells around a cell, bounded by empty rows and columns: what Excel sorts where one cell is selected. */
export function currentRegion(sheet: SheetModel, row: number, column: number): Area {
  const used = sheet.usedArea();
  let region: Area = { top: row, left: column, bottom: row, right: column };
  if (!used) return region;
  for (;;) {
    const wider = grow(sheet, region, used);
    if (contains(region, wider)) return region;
    region = wider;
  }
}

/** The area with each neighbouring row or column that holds something next to it. */
function grow(sheet: SheetModel, area: Area, used: Area): Area {
  const sides: Area[] = [
    { top: area.top - 1, bottom: area.top - 1, left: area.left - 1, right: area.right + 1 },
    { top: area.bottom + 1, bottom: area.bottom + 1, left: area.left - 1, right: area.right + 1 },
    { left: area.left - 1, right: area.left - 1, top: area.top - 1, bottom: area.bottom + 1 },
    { left: area.right + 1, right: area.right + 1, top: area.top - 1, bottom: area.bottom + 1 },
  ];
  const [above, below, left, right] = sides.map((side) => {
    const part = intersect(side, used);
    return part !== undefined && hasEntry(sheet, part);
  });
  return {
    top: area.top - (above ? 1 : 0),
    bottom: area.bottom + (below ? 1 : 0),
    left: area.left - (left ? 1 : 0),
    right: area.right + (right ? 1 : 0),
  };
}

function hasEntry(sheet: SheetModel, area: Area): boolean {
  for (let column = area.left; column <= area.right; column++) {
    for (let row = area.top; row <= area.bottom; row++) if (isFilled(sheet, row, column)) return true;
  }
  return false;
}

export function isFilled(sheet: SheetModel, row: number, column: number): boolean {
  return sheet.value(row, column) !== null || sheet.formula(row, column) !== undefined;
}

/** Whether the first row of a block reads as its headings: texts only, over something that is not only text. */
export function hasHeadings(sheet: SheetModel, area: Area): boolean {
  if (area.bottom === area.top) return false;
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, offset) => area.left + offset);
  const isText = (row: number, column: number): boolean => typeof sheet.value(row, column) === "string";
  if (!columns.every((column) => isText(area.top, column))) return false;
  const below = columns.some((column) => !isText(area.top + 1, column));
  return below || isBold(sheet, area, columns);
}

/** Headings over a block of nothing but text look different from it. */
function isBold(sheet: SheetModel, area: Area, columns: readonly number[]): boolean {
  return columns.every((column) => sheet.styleIndex(area.top, column) !== sheet.styleIndex(area.top + 1, column));
}
