import { MAX_COLUMNS, MAX_ROWS } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { Direction } from "../protocol/messages.ts";
import { isFilled } from "./current-region.ts";

interface Place {
  readonly row: number;
  readonly column: number;
}

const STEPS: Readonly<Record<Direction, Place>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

/**
 * Where Ctrl and an arrow lead: within filled cells to their last one, over empty ones to the next filled, else to the
 * edge of the sheet. Hidden rows and columns are passed over.
 */
export function findEdge(sheet: SheetModel, from: Place, to: Direction): Place {
  const step = STEPS[to];
  const used = sheet.usedArea() ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const next = (place: Place): Place | undefined => nextShown(sheet, place, step);
  const first = next(from);
  if (!first) return from;
  const runsOn = isFilled(sheet, from.row, from.column) && isFilled(sheet, first.row, first.column);
  let at = first;
  if (!runsOn && isFilled(sheet, at.row, at.column)) return at;
  for (;;) {
    const after = next(at);
    if (!after) return at;
    const filled = isFilled(sheet, after.row, after.column);
    if (runsOn && !filled) return at;
    if (!runsOn && filled) return after;
    // Beyond what is in use there is nothing more to meet.
    if (!runsOn && isBeyond(after, used, to)) return lastShown(sheet, after, step);
    at = after;
  }
}

function isBeyond({ row, column }: Place, used: { top: number; left: number; bottom: number; right: number }, to: Direction): boolean {
  if (to === "down") return row > used.bottom;
  if (to === "up") return row < used.top;
  return to === "right" ? column > used.right : column < used.left;
}

function nextShown(sheet: SheetModel, from: Place, step: Place): Place | undefined {
  let { row, column } = from;
  do {
    row += step.row;
    column += step.column;
    if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return undefined;
  } while (sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column));
  return { row, column };
}

function lastShown(sheet: SheetModel, from: Place, step: Place): Place {
  const limit = (value: number, by: number, most: number): number => (by > 0 ? most - 1 : by < 0 ? 0 : value);
  const end = { row: limit(from.row, step.row, MAX_ROWS), column: limit(from.column, step.column, MAX_COLUMNS) };
  if (!sheet.hiddenRows.has(end.row) && !sheet.hiddenColumns.has(end.column)) return end;
  return nextShown(sheet, end, { row: -step.row, column: -step.column }) ?? from;
}
