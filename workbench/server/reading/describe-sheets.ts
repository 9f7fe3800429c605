import type { SheetModel } from "#workbench/model/sheet";
import { DEFAULT_SIZE, type SheetView } from "../protocol/book.ts";
import type { WorkbookModel } from "#workbench/model/workbook";
import { describeCharts } from "./describe-charts.ts";
import { describeFilters } from "../commands/filters.ts";

/** The sheets that show, in order, with what the page draws of each beside its cells. */
export function describeSheets(model: WorkbookModel): SheetView[] {
  return model.sheets.filter(({ visibility }) => visibility === "visible").map((sheet) => describeSheet(model, sheet));
}

function describeSheet(model: WorkbookModel, sheet: SheetModel): SheetView {
  const used = sheet.usedArea();
  return {
    id: sheet.id,
    name: sheet.name,
    ...(sheet.tabColour !== undefined && { tabColour: sheet.tabColour }),
    showGridlines: sheet.showGridlines,
    isProtected: sheet.protection !== undefined,
    freeze: { rows: sheet.freeze.rows, columns: sheet.freeze.columns },
    columnWidths: sizes(sheet.columnWidths, sheet.hiddenColumns, DEFAULT_SIZE.columnWidth),
    rowHeights: sizes(sheet.rowHeights, sheet.hiddenRows, DEFAULT_SIZE.rowHeight),
    merges: sheet.merges,
    filters: describeFilters(model, sheet),
    charts: describeCharts(model, sheet),
    lastRow: used?.bottom ?? -1,
    lastColumn: used?.right ?? -1,
  };
}

function sizes(points: ReadonlyMap<number, number>, hidden: ReadonlySet<number>, usual: number): [number, number][] {
  const pixels = new Map([...points].map(([index, size]) => [index, Math.round((size * 96) / 72)]));
  for (const index of hidden) pixels.set(index, 0);
  return [...pixels].filter(([, size]) => size !== usual).sort(([a], [b]) => a - b);
}
