import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useRef } from "react";
import { MAX_COLUMNS, MAX_ROWS } from "#workbench/model/address";
import type { SheetView } from "#workbench/server/protocol/book";
import { areaAt } from "../state/page-state.ts";
import { usePage, useWorkbench } from "../state/workbench-context.ts";
import { CellEditor } from "./CellEditor.tsx";
import { ChartPreviews } from "./ChartPreviews.tsx";
import { ColumnHeaders } from "./ColumnHeaders.tsx";
import { copySelection, pasteText } from "./clipboard.ts";
import { cellId } from "./GridCell.tsx";
import { GridRow } from "./GridRow.tsx";
import { type GridLayout, HEADER, inSight } from "./layout.ts";
import { SelectionFrame } from "./SelectionFrame.tsx";
import { onGridKey } from "./use-grid-keys.ts";
import { useGridLayout } from "./use-grid-layout.ts";
import { hitAt, useGridPointer } from "./use-grid-pointer.ts";

/** The sheet in front: a window on its cells that is scrolled by whole rows and columns. */
export function Grid({ sheet }: { readonly sheet: SheetView }) {
  const workbench = useWorkbench();
  const scroller = useRef<HTMLDivElement>(null);
  const selection = usePage((state) => state.selection);
  const { layout, extent, onScroll } = useGridLayout(scroller, sheet, selection);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() === "c" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void copySelection(workbench);
    } else onGridKey({ workbench, sheet, layout }, event);
  };
  const onPaste = (event: ClipboardEvent): void => {
    event.preventDefault();
    pasteText(workbench, event.clipboardData.getData("text/plain"));
  };
  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      tabIndex={0}
      aria-label={sheet.name}
      aria-multiselectable
      aria-readonly={sheet.isProtected}
      aria-rowcount={MAX_ROWS}
      aria-colcount={MAX_COLUMNS}
      aria-activedescendant={cellId(selection.active.row, selection.active.column)}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    >
      <div role="presentation" className="grid-extent" style={extent}>
        <GridView sheet={sheet} layout={layout} />
      </div>
    </div>
  );
}

/** What of the sheet is in sight. It stays where it is while the grid scrolls under it. */
function GridView({ sheet, layout }: { readonly sheet: SheetView; readonly layout: GridLayout }) {
  const workbench = useWorkbench();
  const selection = usePage((state) => state.selection);
  const cells = usePage((state) => state.cells.get(sheet.id));
  const looks = usePage((state) => state.looks);
  const pointer = useGridPointer(sheet, layout);
  const columns = inSight(layout.columns);
  const painting = { sheet, layout, columns, cells, looks };
  const onContextMenu = (event: MouseEvent<HTMLElement>): void => {
    event.preventDefault();
    const { place, zone } = hitAt(layout, event);
    if (zone === "cells" && !isWithin(place, selection.area)) workbench.selectCell(place.row, place.column);
    workbench.set({ cellMenu: { x: event.clientX, y: event.clientY } });
  };
  return (
    <div
      role="presentation"
      className="grid-view"
      style={{ width: HEADER.width + layout.columns.length, height: HEADER.height + layout.rows.length }}
      {...pointer}
      onDoubleClick={(event) => hitAt(layout, event).zone === "cells" && workbench.beginEdit()}
      onContextMenu={onContextMenu}
    >
      <ColumnHeaders layout={layout} columns={columns} selected={selection.area} />
      {inSight(layout.rows).map((row) => (
        <GridRow key={row} painting={painting} row={row} selected={selection.area} />
      ))}
      <FrozenEdges layout={layout} />
      <ChartPreviews sheet={sheet} layout={layout} />
      <SelectionFrame
        layout={layout}
        selection={selection}
        active={areaAt(sheet, selection.active.row, selection.active.column)}
      />
      <CellEditor layout={layout} />
    </div>
  );
}

function isWithin({ row, column }: { row: number; column: number }, area: SheetView["merges"][number]): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** Lines behind which the frozen rows and columns stay. */
function FrozenEdges({ layout: { rows, columns } }: { readonly layout: GridLayout }) {
  return (
    <>
      {rows.frozen > 0 && <div className="frozen-rows" style={{ top: rows.frozenSize }} />}
      {columns.frozen > 0 && <div className="frozen-columns" style={{ left: columns.frozenSize }} />}
    </>
  );
}
