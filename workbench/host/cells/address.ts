import {
  type Area,
  areaName,
  columnName,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  quoteSheet,
} from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import { HostError, invalid } from "../batch/host-error.ts";

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function isEntireColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === MAX_ROWS - 1;
}
export function isEntireRows(area: Area): boolean {
  return area.left === 0 && area.right === MAX_COLUMNS - 1;
}
/** Whole rows or columns: Excel answers such a range's cells with null and takes none. */
export function isUnbounded(area: Area): boolean {
  return isEntireColumns(area) || isEntireRows(area);
}

/** `A1:B2`, `A:C`, `4:6`. */
export function localAddress(area: Area): string {
  if (isEntireColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (isEntireRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  return areaName(area);
}
/** `Sheet1!A1:B2`, the sheet's name quoted where it must be. */
export function fullAddress(sheet: SheetModel, area: Area): string {
  return `${quoteSheet(sheet.name)}!${localAddress(area)}`;
}

/** Splits `'My sheet'!A1:B2`; no sheet where the text has none. */
export function splitAddress(text: string): { sheet: string | undefined; local: string } {
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheet: undefined, local: text };
  const name = text.slice(0, mark);
  const quoted = /^'(.*)'$/.exec(name);
  return { sheet: quoted ? (quoted[1] ?? "").replaceAll("''", "'") : name, local: text.slice(mark + 1) };
}

/** @throws InvalidArgument where the text is no address. */
export function needArea(text: string): Area {
  const area = parseArea(text.trim());
  if (area) return area;
  throw invalid();
}

/** An area by its corner and size. @throws InvalidArgument where it leaves the sheet or is empty. */
export function areaAt(top: number, left: number, rows: number, columns: number): Area {
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  if (rows < 1 || columns < 1) throw invalid();
  return onSheet(area);
}
export function onSheet(area: Area): Area {
  const inside = area.top >= 0 && area.left >= 0 && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS;
  if (inside) return area;
  throw invalid();
}

export function intersect(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}
export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}
export function sameArea(a: Area, b: Area): boolean {
  return contains(a, b) && contains(b, a);
}

/** What is left of an area when another is cut out of it: at most four pieces. */
export function subtract(area: Area, cut: Area): Area[] {
  const hole = intersect(area, cut);
  if (!hole) return [area];
  const pieces: Area[] = [];
  if (hole.top > area.top) pieces.push({ ...area, bottom: hole.top - 1 });
  if (hole.bottom < area.bottom) pieces.push({ ...area, top: hole.bottom + 1 });
  const middle = { ...area, top: hole.top, bottom: hole.bottom };
  if (hole.left > area.left) pieces.push({ ...middle, right: hole.left - 1 });
  if (hole.right < area.right) pieces.push({ ...middle, left: hole.right + 1 });
  return pieces;
}

/** @throws ItemNotFound where the sheet has been deleted since. */
export function needSheet(sheets: readonly SheetModel[], sheet: SheetModel): void {
  if (!sheets.includes(sheet)) throw new HostError("ItemNotFound");
}
