import { type RefObject, type UIEvent, useEffect, useLayoutEffect, useMemo, useState } from "react";
import { MAX_COLUMNS, MAX_ROWS } from "#workbench/model/address";
import type { Selection, SheetView } from "#workbench/server/protocol/book";
import { usePage, useWorkbench } from "../state/workbench-context.ts";
import {
  columnAxis,
  type GridLayout,
  HEADER,
  inSight,
  layOut,
  rowAxis,
  type Scrolled,
  scrollTo,
  sightOf,
} from "./layout.ts";
import { farCorner } from "./moves.ts";

/** Empty rows and columns that can be scrolled to beyond what is in use or in sight. */
const SPARE = { rows: 60, columns: 12 } as const;

export interface GridFrame {
  readonly layout: GridLayout;
  /** The length of everything that can be scrolled over. CSS pixels. */
  readonly extent: { readonly width: number; readonly height: number };
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
}

/** Keeps the layout in step with scrolling, with the size of the window and with the selection; asks for what comes in sight. */
export function useGridLayout(
  scroller: RefObject<HTMLElement | null>,
  sheet: SheetView,
  selection: Selection,
): GridFrame {
  const [scrolled, setScrolled] = useState<Scrolled>({ left: 0, top: 0, width: 0, height: 0 });
  useWindowSize(scroller, setScrolled);
  const { rowHeights, columnWidths } = sheet;
  const axes = useMemo(
    () => ({ rows: rowAxis({ rowHeights }), columns: columnAxis({ columnWidths }) }),
    [rowHeights, columnWidths],
  );
  const layout = useMemo(() => layOut(sheet, axes, scrolled), [sheet, axes, scrolled]);
  useSight(sheet.id, layout);
  useReveal(scroller, layout, selection);
  const onScroll = ({ currentTarget: { scrollLeft, scrollTop } }: UIEvent<HTMLElement>): void =>
    setScrolled((before) => ({ ...before, left: scrollLeft, top: scrollTop }));
  return { layout, extent: extentOf(layout, sheet, selection), onScroll };
}

function useWindowSize(
  scroller: RefObject<HTMLElement | null>,
  set: (change: (before: Scrolled) => Scrolled) => void,
): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      set((before) => ({ ...before, width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, set]);
}

/** Tells the server what is in sight whenever that is something else. */
function useSight(sheet: string, layout: GridLayout): void {
  const workbench = useWorkbench();
  const isMeasured = layout.rows.length > 0 && layout.columns.length > 0;
  const sight = isMeasured ? JSON.stringify(sightOf(layout)) : "";
  useEffect(() => {
    if (sight !== "")
      void workbench.ask({ kind: "look", sheet, areas: JSON.parse(sight) as ReturnType<typeof sightOf> });
  }, [workbench, sheet, sight]);
}

/** Scrolls as little as brings the moving corner of the selection in sight. */
function useReveal(scroller: RefObject<HTMLElement | null>, layout: GridLayout, selection: Selection): void {
  const reveal = usePage((state) => state.reveal);
  const { rows, columns } = layout;
  const { height, width } = { height: rows.length > 0, width: columns.length > 0 };
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !height || !width) return;
    const { area } = selection;
    const corner = reveal === "corner" ? farCorner(selection) : selection.active;
    const top = area.bottom - area.top === MAX_ROWS - 1 ? undefined : scrollTo(rows, corner.row);
    const left = area.right - area.left === MAX_COLUMNS - 1 ? undefined : scrollTo(columns, corner.column);
    if (top !== undefined) element.scrollTop = top;
    if (left !== undefined) element.scrollLeft = left;
    // Only a new selection is revealed: scrolling away from it must stay possible.
  }, [selection, height, width]);
}

function extentOf({ rows, columns }: GridLayout, sheet: SheetView, selection: Selection): GridFrame["extent"] {
  const corner = farCorner(selection);
  const reach = (strip: GridLayout["rows"], used: number, chosen: number, spare: number): number => {
    const { count } = strip.axis;
    const last = Math.max(used, chosen < count - 1 ? chosen : 0, inSight(strip).at(-1) ?? 0) + spare;
    return strip.axis.offsetOf(Math.min(count, last)) + strip.length / 2;
  };
  return {
    width: HEADER.width + reach(columns, sheet.lastColumn, corner.column, SPARE.columns),
    height: HEADER.height + reach(rows, sheet.lastRow, corner.row, SPARE.rows),
  };
}
