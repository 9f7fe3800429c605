import { type Area, MAX_COLUMNS, MAX_ROWS } from "#workbench/model/address";
import { DEFAULT_SIZE, type SheetView } from "#workbench/server/protocol/book";
import { Axis } from "./axis.ts";

/** Widths of the row numbers and height of the column letters. CSS pixels. */
export const HEADER = { width: 52, height: 22 } as const;

/** One direction of the grid as it is scrolled: the frozen ones first, then from the first one in sight on. */
export interface Strip {
  readonly axis: Axis;
  /** How many are frozen. */
  readonly frozen: number;
  readonly frozenSize: number;
  /** The first one that is in sight after the frozen ones. */
  readonly first: number;
  /** Pixels in sight, without the header. */
  readonly length: number;
}

export interface GridLayout {
  readonly rows: Strip;
  readonly columns: Strip;
}

export interface Scrolled {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function rowAxis(sheet: Pick<SheetView, "rowHeights">): Axis {
  return new Axis(MAX_ROWS, DEFAULT_SIZE.rowHeight, sheet.rowHeights);
}
export function columnAxis(sheet: Pick<SheetView, "columnWidths">): Axis {
  return new Axis(MAX_COLUMNS, DEFAULT_SIZE.columnWidth, sheet.columnWidths);
}

/** Where everything stands; like Excel, the grid scrolls by whole rows and columns. */
export function layOut(
  sheet: SheetView,
  axes: { readonly rows: Axis; readonly columns: Axis },
  scrolled: Scrolled,
): GridLayout {
  return {
    rows: strip(axes.rows, sheet.freeze.rows, scrolled.top, scrolled.height - HEADER.height),
    columns: strip(axes.columns, sheet.freeze.columns, scrolled.left, scrolled.width - HEADER.width),
  };
}

function strip(axis: Axis, frozen: number, scrolled: number, length: number): Strip {
  const frozenSize = axis.offsetOf(frozen);
  const first = Math.max(frozen, axis.indexAt(frozenSize + scrolled));
  return { axis, frozen, frozenSize, first, length };
}

/** Those in sight, hidden ones left out; the last one may be cut. */
export function inSight({ axis, frozen, frozenSize, first, length }: Strip): number[] {
  const seen: number[] = [];
  for (let index = 0; index < frozen; index++) if (!axis.isHidden(index)) seen.push(index);
  const from = axis.offsetOf(first);
  for (let index = first; index < axis.count && frozenSize + axis.offsetOf(index) - from < length; index++) {
    if (!axis.isHidden(index)) seen.push(index);
  }
  return seen;
}

/** Where one begins in the view, without the header; negative or under the frozen ones where it is scrolled away. */
export function positionOf({ axis, frozen, frozenSize, first }: Strip, index: number): number {
  if (index < frozen) return axis.offsetOf(index);
  return frozenSize + axis.offsetOf(index) - axis.offsetOf(first);
}

/** What part of the view a run of them takes; undefined where none of it is in sight. */
export function spanOf(strip: Strip, from: number, to: number): { start: number; end: number } | undefined {
  const least = from < strip.frozen ? 0 : strip.frozenSize;
  const start = Math.max(least, positionOf(strip, from));
  const last =
    to < strip.frozen || to >= strip.first ? positionOf(strip, to) + strip.axis.sizeOf(to) : strip.frozenSize;
  const end = Math.min(last, strip.length + 2);
  return end > start ? { start, end } : undefined;
}

/** Which one stands at a position of the view (without the header). */
export function indexAtPosition({ axis, frozenSize, first }: Strip, position: number): number {
  if (position < frozenSize) return axis.indexAt(Math.max(0, position));
  return axis.indexAt(axis.offsetOf(first) + position - frozenSize);
}

/** How far to scroll so that one is in sight whole; undefined where it is already. */
export function scrollTo(strip: Strip, index: number): number | undefined {
  const { axis, frozen, frozenSize, first, length } = strip;
  if (index < frozen) return undefined;
  const offset = axis.offsetOf(index) - frozenSize;
  if (index < first) return offset;
  const end = axis.offsetOf(index) + axis.sizeOf(index);
  const room = length - frozenSize;
  if (end - axis.offsetOf(first) <= room) return undefined;
  // The grid stops at whole ones: go on to the first one from which it fits.
  let from = axis.indexAt(Math.max(0, end - room));
  if (axis.offsetOf(from) < end - room) from++;
  return axis.offsetOf(Math.min(index, from)) - frozenSize;
}

/** Rows and columns asked for beyond those in sight, so that a step of scrolling shows no empty cells. */
const MARGIN = { rows: 40, columns: 8 } as const;

/** The cells that the server is asked to keep the page told of: those in sight, a margin around them, and the frozen ones. */
export function sightOf({ rows, columns }: GridLayout): Area[] {
  const down = runs(rows, MARGIN.rows);
  const across = runs(columns, MARGIN.columns);
  return down.flatMap(([top, bottom]) => across.map(([left, right]) => ({ top, left, bottom, right })));
}

function runs(strip: Strip, margin: number): [first: number, last: number][] {
  const last = inSight(strip).at(-1) ?? strip.first;
  const from = Math.max(strip.frozen, strip.first - margin);
  const scrolled: [number, number] = [from, Math.min(strip.axis.count - 1, Math.max(last, from) + margin)];
  return strip.frozen > 0 ? [[0, strip.frozen - 1], scrolled] : [scrolled];
}
