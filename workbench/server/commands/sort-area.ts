import { contains } from "#workbench/host/cells/address";
import { needWritable } from "#workbench/host/cells/permission";
import { bodyArea } from "#workbench/host/tables/table-areas";
import { type Area, areasMeet } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { OpenWorkbook } from "../open-workbook.ts";
import type { Command } from "../protocol/messages.ts";
import { Refusal } from "../refusal.ts";
import { usedPart } from "./before-image.ts";
import { currentRegion, hasHeadings } from "./current-region.ts";
import { placesOf } from "./filters.ts";
import { sortRows } from "./sort-rows.ts";

/**
 * Sorts by a column: the rows of the table or filter that it stands in; else the block of several columns that is
 * selected; else the block of filled cells around the selection. Headings stay where they are.
 *
 * @throws Refusal for an area through merged cells or with one row only.
 */
export function sortArea(open: OpenWorkbook, command: Extract<Command, { kind: "sort" }>): void {
  const sheet = open.sheet(command.sheet);
  const area = rowsToSort(open, sheet, command.area);
  if (!area || area.top >= area.bottom) {
    throw new Refusal("There are no rows to sort here. Select a cell of the rows to sort, or the rows themselves.");
  }
  if (sheet.merges.some((merge) => areasMeet(merge, area))) {
    throw new Refusal("These rows hold merged cells, which cannot be sorted. Unmerge them first.");
  }
  if (command.column < area.left || command.column > area.right) {
    throw new Refusal("The column to sort by is not among the selected ones.");
  }
  needWritable(open.book, sheet, area);
  open.change(sheet, area, () => sortRows(open.model, sheet, area, command));
}

function rowsToSort(open: OpenWorkbook, sheet: SheetModel, selected: Area): Area | undefined {
  const place = placesOf(open.model, sheet).find(({ area }) => contains(area, selected));
  if (place) return place.body;
  const table = open.model.tables.find((each) => each.sheet === sheet.name && contains(each.area, selected));
  if (table) return bodyArea(table);
  // One column alone would be torn from its rows: Excel offers to widen the selection, and so does this.
  const isPart = selected.left === selected.right;
  const area = isPart ? currentRegion(sheet, selected.top, selected.left) : usedPart(sheet, selected);
  return area && hasHeadings(sheet, area) ? { ...area, top: area.top + 1 } : area;
}
