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
  const first = nextShown(sheet, from, step);
  if (!first) return from;
  const isFrom = isFilled(sheet, from.row, from.column);
  if (isFrom && isFilled(sheet, first.row, first.column)) return lastFilled(sheet, first, step);
  return nextFilled(sheet, first, to) ?? lastShown(sheet, first, step);
}

function lastFilled(sheet: SheetModel, from: Place, step: Place): Place {
  let at = from;
  for (let after = nextShown(sheet, at, step); after; after = nextShown(sheet, at, step)) {
    if (!isFilled(sheet, after.row, after.column)) return at;
    at = after;
  }
  return at;
}

/** From a cell on; beyond what is in use there is nothing more to meet. */
function nextFilled(sheet: SheetModel, from: Place, to: Direction): Place | undefined {
  const used = sheet.usedArea();
  if (!used) return undefined;
  for (let at: Place | undefined = from; at && !isBeyond(at, used, to); at = nextShown(sheet, at, STEPS[to])) {
    if (isFilled(sheet, at.row, at.column)) return at;
  }
  return undefined;
}

function isBeyond(
  { row, column }: Place,
  used: { top: number; left: number; bottom: number; right: number },
  to: Direction,
): boolean {
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
