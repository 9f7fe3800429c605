import { type PointerEvent, useRef } from "react";
import type { SheetView } from "#workbench/server/protocol/book";
import { cellKey } from "../state/page-state.ts";
import { useWorkbench } from "../state/workbench-context.ts";
import type { Workbench } from "../state/workbench.ts";
import { type GridLayout, HEADER, indexAtPosition, positionOf } from "./layout.ts";
import { ALL_COLUMNS, ALL_ROWS, areaBetween, type Place } from "./moves.ts";

/** What a point of the view lies on. */
export interface Hit {
  readonly zone: "cells" | "rows" | "columns" | "corner";
  readonly place: Place;
  /** The column whose right edge is grasped. */
  readonly edge?: number;
}

/** Pixels on either side of a column's edge that grasp it. */
const GRASP = 4;

/** What the pointer of an event lies on. */
export function hitAt(layout: GridLayout, event: { clientX: number; clientY: number; currentTarget: Element }): Hit {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  const [x, y] = [event.clientX - left - HEADER.width, event.clientY - top - HEADER.height];
  const place = { row: indexAtPosition(layout.rows, y), column: indexAtPosition(layout.columns, x) };
  const zone = y < 0 ? (x < 0 ? "corner" : "columns") : x < 0 ? "rows" : "cells";
  const edge = zone === "columns" ? edgeAt(layout, x, place.column) : undefined;
  return { zone, place, ...(edge !== undefined && { edge }) };
}

function edgeAt({ columns }: GridLayout, x: number, column: number): number | undefined {
  const start = positionOf(columns, column);
  if (x >= start + columns.axis.sizeOf(column) - GRASP) return column;
  return x <= start + GRASP && column > 0 ? column - 1 : undefined;
}

type Drag =
  | { readonly kind: "select"; readonly from: Hit }
  | { readonly kind: "size"; readonly column: number; readonly grip: number };

interface Handlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
}

/** Selecting cells, rows and columns with the mouse; following links; drawing columns wider. */
export function useGridPointer(sheet: SheetView, layout: GridLayout): Handlers {
  const workbench = useWorkbench();
  const drag = useRef<Drag | null>(null);
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      const hit = hitAt(layout, event);
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = beginDrag(hit, { event, workbench, sheet });
    },
    onPointerMove: (event) => {
      const hit = hitAt(layout, event);
      const { current } = drag;
      event.currentTarget.style.cursor = hit.edge !== undefined || current?.kind === "size" ? "col-resize" : "";
      if (current?.kind === "select") extendTo(current.from, hit, { workbench, sheet });
    },
    onPointerUp: (event) => {
      const { current } = drag;
      drag.current = null;
      if (current?.kind === "size") {
        const pixels = Math.max(
          0,
          layout.columns.axis.sizeOf(current.column) + Math.round(event.clientX - current.grip),
        );
        void workbench.ask({ kind: "size-column", sheet: sheet.id, column: current.column, pixels });
      } else if (current) followLink(current.from, hitAt(layout, event), { workbench, sheet });
    },
  };
}

interface Around {
  readonly workbench: Workbench;
  readonly sheet: SheetView;
}

function beginDrag(hit: Hit, { event, workbench, sheet }: Around & { readonly event: PointerEvent }): Drag {
  if (hit.edge !== undefined) return { kind: "size", column: hit.edge, grip: event.clientX };
  const { selection, edit } = workbench.state;
  if (edit) void workbench.commitEdit();
  if (event.shiftKey) {
    const from: Hit = { zone: "cells", place: selection.active };
    extendTo({ ...from, zone: hit.zone }, hit, { workbench, sheet });
    return { kind: "select", from: { ...from, zone: hit.zone } };
  }
  extendTo(hit, hit, { workbench, sheet });
  return { kind: "select", from: hit };
}

/** Selects from where the pointer went down to where it is: cells, or whole rows or columns. */
function extendTo({ zone, place: from }: Hit, { place: to }: Hit, { workbench, sheet }: Around): void {
  const between = areaBetween(sheet, from, to);
  const area = {
    ...between,
    ...((zone === "columns" || zone === "corner") && ALL_ROWS),
    ...((zone === "rows" || zone === "corner") && ALL_COLUMNS),
  };
  const active = zone === "cells" ? cornerOf(sheet, from) : { row: zone === "rows" ? from.row : area.top, column: zone === "columns" ? from.column : area.left }; // prettier-ignore
  const { selection } = workbench.state;
  const isSame = JSON.stringify([selection.area, selection.active]) === JSON.stringify([area, active]);
  if (!isSame || selection.sheet !== sheet.id) workbench.extendTo(area, active);
}

/** Of merged cells the first one is active. */
function cornerOf(sheet: SheetView, place: Place): Place {
  const { top, left } = areaBetween(sheet, place, place);
  return { row: top, column: left };
}

function followLink(from: Hit, to: Hit, { workbench, sheet }: Around): void {
  if (from.zone !== "cells" || to.zone !== "cells") return;
  if (from.place.row !== to.place.row || from.place.column !== to.place.column) return;
  const { row, column } = cornerOf(sheet, from.place);
  const cell = workbench.state.cells.get(sheet.id)?.get(cellKey(row, column));
  if (cell?.link) void workbench.follow(sheet.id, row, column);
}
