import { type Area, areaColumns, areaRows } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import { usedPart } from "../commands/before-image.ts";
import type { ActiveCell, SelectionSummary } from "../protocol/book.ts";
import { cellText } from "#workbench/host/cells/cell-text";
import { cellContent } from "./cell-content.ts";
import { reasonOf } from "./read-block.ts";

/** What the formula bar and the status line tell of one cell. */
export function describeCell(model: WorkbookModel, sheet: SheetModel, row: number, column: number): ActiveCell {
  const link = sheet.hyperlinks.find((each) => each.row === row && each.column === column)?.documentReference;
  const choices = choicesAt(sheet, row, column);
  const notComputed = sheet.formula(row, column)?.notComputed ? reasonOf(model, sheet, row, column) : undefined;
  return {
    sheet: sheet.id,
    row,
    column,
    content: cellContent(model, sheet, row, column),
    text: cellText(model, sheet, row, column),
    ...(notComputed !== undefined && { notComputed }),
    ...(link !== undefined && { link }),
    ...(choices && { choices }),
  };
}

function choicesAt(sheet: SheetModel, row: number, column: number): readonly string[] | undefined {
  const rule = sheet.validations.find(
    ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
  if (!rule || rule.list.startsWith("=")) return undefined;
  return rule.list.split(",").map((choice) => choice.trim());
}

/** Cells beyond this are not summed: the status line is a convenience, not a reason to wait. */
const MOST_SUMMED = 3_000_000;

/** Count, sum and average of what is selected; null for one cell and for nothing but empty ones. */
export function summarise(sheet: SheetModel, area: Area): SelectionSummary | null {
  if (area.top === area.bottom && area.left === area.right) return null;
  const used = usedPart(sheet, area);
  if (!used || areaRows(used) * areaColumns(used) > MOST_SUMMED) return null;
  const totals = { count: 0, numbers: 0, sum: 0 };
  for (let column = used.left; column <= used.right; column++) addColumn(totals, sheet, column, used);
  const { count, numbers, sum } = totals;
  if (count === 0) return null;
  return { count, numbers, sum: figure(sum), average: numbers === 0 ? "" : figure(sum / numbers) };
}

function addColumn(
  totals: { count: number; numbers: number; sum: number },
  sheet: SheetModel,
  column: number,
  { top, bottom }: Area,
): void {
  const values = sheet.columns[column]?.values ?? [];
  for (let row = top; row <= bottom; row++) {
    const value = values[row] ?? null;
    if (value === null || sheet.hiddenRows.has(row)) continue;
    totals.count++;
    if (typeof value !== "number") continue;
    totals.numbers++;
    totals.sum += value;
  }
}

function figure(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: 2 });
}
