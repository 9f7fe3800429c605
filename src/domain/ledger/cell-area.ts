import { columnLetters } from "../findings/cell-name.ts";
import type { CellArea, RawCell, SheetCells } from "./cells.ts";
import { tpColumnOf } from "./tp-columns.ts";

export type { CellArea };

const CELLS = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6}):\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

/** Areas as a person writes them: `B3:E20, G3:J20`. */
export function areasText(areas: readonly CellArea[]): string {
  return areas.map(areaText).join(", ");
}

function areaText({ top, left, bottom, right }: CellArea): string {
  return `${columnLetters(left)}${String(top + 1)}:${columnLetters(right)}${String(bottom + 1)}`;
}

/**
 * Reads areas from `B3:E20, G3:J20`, in any case, with or without `$`.
 *
 * @returns null where any part of it is no range of cells.
 */
export function readAreas(text: string): readonly CellArea[] | null {
  const areas = text.split(",").map((part) => readArea(part.trim().toUpperCase()));
  return areas.every((area) => area !== null) ? areas : null;
}

/** Whether two areas share a cell: its rows would count twice. */
export function areasOverlap(areas: readonly CellArea[]): boolean {
  return areas.some((a, at) =>
    areas.slice(at + 1).some((b) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right),
  );
}

function readArea(text: string): CellArea | null {
  const found = CELLS.exec(text);
  if (!found) return null;
  const [, fromColumn = "", fromRow = "", toColumn = "", toRow = ""] = found;
  const [a, b] = [columnIndex(fromColumn), columnIndex(toColumn)];
  const [first, last] = [Number(fromRow) - 1, Number(toRow) - 1];
  return { top: Math.min(first, last), left: Math.min(a, b), bottom: Math.max(first, last), right: Math.max(a, b) };
}

function columnIndex(letters: string): number {
  return Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * The sheet with every cell outside an area taken for empty. Columns that the add-in wrote beside the source stay where their
 * heading stands in a row of the area: rows that were counted before keep their ids and tags.
 */
export function keepToArea(cells: SheetCells, { top, left, bottom, right }: CellArea): SheetCells {
  const tp = tpColumnOf(cells);
  const ownFrom = tp !== null && tp.headerRow >= top && tp.headerRow <= bottom ? tp.column : cells.columns.length;
  const lastOfCouncil = Math.min(right, (tp?.column ?? cells.columns.length) - 1);
  const columns = cells.columns.map((column, at): readonly RawCell[] => {
    const isKept = (at >= left && at <= lastOfCouncil) || at >= ownFrom;
    return isKept ? column.slice(0, bottom + 1).map((cell, row) => (row < top ? null : cell)) : [];
  });
  return { ...cells, rowCount: Math.min(cells.rowCount, bottom + 1), columns };
}
