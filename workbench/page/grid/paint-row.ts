import type { Area } from "#workbench/model/address";
import type { CellView, Look, SheetView } from "#workbench/server/protocol/book";
import { cellKey, type KnownCells } from "../state/page-state.ts";
import { PADDING, runsOver, sideOf, textWidth } from "./look-style.ts";
import { type GridLayout, positionOf } from "./layout.ts";

/** One cell as it stands in the view. CSS pixels from the corner of its row, behind the header. */
export interface PaintedCell {
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly look: Look;
  readonly cell: CellView | undefined;
  /** As drawn: figures that do not fit are marks, as in Excel. */
  readonly text: string;
  /** How far the text runs beyond the cell on either side. */
  readonly over: { readonly left: number; readonly right: number };
  readonly isFrozen: boolean;
  readonly merge: Area | undefined;
}

export interface Painting {
  readonly sheet: SheetView;
  readonly layout: GridLayout;
  /** In sight, left to right. */
  readonly columns: readonly number[];
  readonly cells: KnownCells | undefined;
  readonly looks: ReadonlyMap<number, Look>;
}

const PLAIN: Look = {};
/** The cells of a row in sight; those that others are merged over are left out. */
export function paintRow(painting: Painting, row: number): PaintedCell[] {
  const { sheet, columns } = painting;
  const merges = sheet.merges.filter(({ top, bottom }) => row >= top && row <= bottom);
  return columns.flatMap((column, index) => {
    const merge = merges.find(({ left, right }) => column >= left && column <= right);
    if (merge && !isFirstInSight(painting, merge, row, index)) return [];
    return [paintCell(painting, merge, row, index)];
  });
}

/** Merged cells are drawn by the first of them that is in sight. */
function isFirstInSight({ columns, layout }: Painting, merge: Area, row: number, index: number): boolean {
  const { rows } = layout;
  const firstRow = merge.top < rows.frozen ? merge.top : Math.max(merge.top, rows.first);
  const before = columns[index - 1];
  return row === firstRow && (before === undefined || before < merge.left);
}

function paintCell(painting: Painting, merge: Area | undefined, row: number, index: number): PaintedCell {
  const { layout, columns, cells, looks } = painting;
  const column = columns[index]!;
  const from = merge ?? { top: row, left: column, bottom: row, right: column };
  const cell = cells?.get(cellKey(from.top, from.left));
  const look = (cell && looks.get(cell.look)) ?? PLAIN;
  const left = positionOf(layout.columns, column);
  const width = sizeOf(layout.columns, column, from.right);
  return {
    row: from.top,
    column: from.left,
    left,
    width,
    height: sizeOf(layout.rows, row, from.bottom),
    look,
    cell,
    text: fitText(cell, look, width),
    over: cell && !merge && runsOver(cell, look) ? roomBeside(painting, index, cell, look) : NO_ROOM,
    isFrozen: column < layout.columns.frozen,
    merge,
  };
}

function sizeOf({ axis }: GridLayout["rows"], first: number, last: number): number {
  return axis.offsetOf(last + 1) - axis.offsetOf(first);
}

/** A figure is never shown in part. */
function fitText(cell: CellView | undefined, look: Look, width: number): string {
  if (!cell) return "";
  const isFigure = cell.kind === "number" && !look.shrink;
  const room = width - PADDING;
  // No digit is wider than the letters are high: most figures need no measuring.
  const surelyFits = cell.text.length * (look.size ?? 11) * (4 / 3) < room;
  if (!isFigure || surelyFits || textWidth(cell.text, look) <= room) return cell.text;
  return "#".repeat(Math.max(1, Math.floor((width - PADDING) / 8)));
}

const NO_ROOM = { left: 0, right: 0 } as const;

/** The empty neighbours that a text may run over: to the side it runs to, within those that are frozen or not with it. */
function roomBeside(painting: Painting, index: number, cell: CellView, look: Look): PaintedCell["over"] {
  const side = sideOf(look, cell.kind);
  const right = side === "right" ? 0 : roomTo(painting, { index, step: 1, cell, look });
  const left =
    side === "left" ? 0 : look.horizontal === "across" ? 0 : roomTo(painting, { index, step: -1, cell, look });
  return { left, right };
}

interface Room {
  readonly index: number;
  readonly step: 1 | -1;
  readonly cell: CellView;
  readonly look: Look;
}

function roomTo(painting: Painting, room: Room): number {
  const { columns, layout } = painting;
  let width = 0;
  for (let at = room.index + room.step; at >= 0 && at < columns.length; at += room.step) {
    const column = columns[at]!;
    if (!isFree(painting, column, room)) break;
    width += layout.columns.axis.sizeOf(column);
  }
  return width;
}

/** Whether a text may run over a cell of its row. */
function isFree(painting: Painting, column: number, { index, cell, look }: Room): boolean {
  const { columns, layout, cells, looks, sheet } = painting;
  const { frozen, first } = layout.columns;
  // Frozen and scrolled cells are neighbours only while nothing is scrolled.
  if (column < frozen !== columns[index]! < frozen && first !== frozen) return false;
  const other = cells?.get(cellKey(cell.row, column));
  if (other !== undefined && other.text !== "") return false;
  // Text set across columns stays within those that are set so.
  if (look.horizontal === "across" && (other && looks.get(other.look))?.horizontal !== "across") return false;
  return !sheet.merges.some((merge) => contains(merge, cell.row, column));
}

function contains({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
