import { type Area, MAX_COLUMNS, MAX_ROWS } from "#workbench/model/address";
import type { Selection, SheetView } from "#workbench/server/protocol/book";
import { areaAt } from "../state/page-state.ts";
import type { Axis } from "./axis.ts";
import { type GridLayout, inSight } from "./layout.ts";

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The corner of the selection that Shift moves: the one across from the cell that typing goes to. */
export function farCorner({ area, active }: Selection): Place {
  return {
    row: active.row === area.top ? area.bottom : area.top,
    column: active.column === area.left ? area.right : area.left,
  };
}

/** The area between two cells, with every merged cell that it meets whole. */
export function areaBetween(sheet: SheetView, a: Place, b: Place): Area {
  let area: Area = {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
  for (let grown = true; grown;) {
    grown = false;
    for (const merge of sheet.merges) {
      const meets =
        merge.top <= area.bottom && merge.bottom >= area.top && merge.left <= area.right && merge.right >= area.left;
      const wider: Area = {
        top: Math.min(area.top, merge.top),
        left: Math.min(area.left, merge.left),
        bottom: Math.max(area.bottom, merge.bottom),
        right: Math.max(area.right, merge.right),
      };
      if (!meets || sameArea(wider, area)) continue;
      area = wider;
      grown = true;
    }
  }
  return area;
}

function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export type Step = "up" | "down" | "left" | "right";

/** The next cell that shows, one step from a cell and all that is merged with it; the cell itself at the edge. */
export function stepFrom(sheet: SheetView, { rows, columns }: GridLayout, from: Place, step: Step): Place {
  const { top, left, bottom, right } = areaAt(sheet, from.row, from.column);
  switch (step) {
    case "up":
      return { ...from, row: next(rows.axis, top, -1) };
    case "down":
      return { ...from, row: next(rows.axis, bottom, 1) };
    case "left":
      return { ...from, column: next(columns.axis, left, -1) };
    case "right":
      return { ...from, column: next(columns.axis, right, 1) };
  }
}

function next(axis: Axis, index: number, step: 1 | -1): number {
  return axis.nextShown(index + step, step) ?? index;
}

/** A cell one view further down or up. */
export function pageFrom({ rows }: GridLayout, from: Place, step: 1 | -1): Place {
  const page = Math.max(1, inSight(rows).filter((row) => row >= rows.first).length - 2);
  const row = Math.min(MAX_ROWS - 1, Math.max(0, from.row + step * page));
  return { ...from, row: rows.axis.nextShown(row, step) ?? rows.axis.nextShown(row, step === 1 ? -1 : 1) ?? from.row };
}

/** The first cell that scrolls: A1 where nothing is frozen. */
export function homeOf({ rows, columns }: GridLayout): Place {
  return { row: rows.axis.nextShown(rows.frozen, 1) ?? 0, column: columns.axis.nextShown(columns.frozen, 1) ?? 0 };
}

export function endOf({ lastRow, lastColumn }: SheetView): Place {
  return { row: Math.max(0, lastRow), column: Math.max(0, lastColumn) };
}

export const ALL_ROWS = { top: 0, bottom: MAX_ROWS - 1 } as const;
export const ALL_COLUMNS = { left: 0, right: MAX_COLUMNS - 1 } as const;
