import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useEffect, useRef } from "react";
import { MAX_COLUMNS, MAX_ROWS } from "#workbench/model/address";
import type { Selection, SheetView } from "#workbench/server/protocol/book";
import { areaAt } from "../state/page-state.ts";
import { usePage, useWorkbench } from "../state/workbench-context.ts";
import { CellEditor, focusGrid } from "./CellEditor.tsx";
import { ChartPreviews } from "./ChartPreviews.tsx";
import { ChoiceButton } from "./ChoiceButton.tsx";
import { ColumnHeaders } from "./ColumnHeaders.tsx";
import { copySelection, pasteText } from "./clipboard.ts";
import { FilterButtons } from "./FilterButton.tsx";
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
  useEffect(() => {
    // A sheet that comes to the front takes the keyboard, unless it is somewhere else: in the pane, in a menu.
    if (document.activeElement === document.body) focusGrid();
  }, []);
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
    <div ref={scroller} className="grid" tabIndex={-1} onScroll={onScroll} onKeyDown={onKeyDown} onPaste={onPaste}>
      <div className="grid-extent" style={extent}>
        <GridView sheet={sheet} layout={layout} />
      </div>
    </div>
  );
}

/** What of the sheet is in sight. It stays where it is while the grid scrolls under it. */
function GridView({ sheet, layout }: { readonly sheet: SheetView; readonly layout: GridLayout }) {
  const workbench = useWorkbench();
  const selection = usePage((state) => state.selection);
  const pointer = useGridPointer(sheet, layout);
  const onContextMenu = (event: MouseEvent<HTMLElement>): void => {
    event.preventDefault();
    const { place, zone } = hitAt(layout, event);
    if (zone === "cells" && !isWithin(place, selection.area)) workbench.selectCell(place.row, place.column);
    workbench.set({ cellMenu: { x: event.clientX, y: event.clientY } });
  };
  return (
    <div
      className="grid-view"
      style={{ width: HEADER.width + layout.columns.length, height: HEADER.height + layout.rows.length }}
      {...pointer}
      onDoubleClick={(event) => hitAt(layout, event).zone === "cells" && workbench.beginEdit()}
      onContextMenu={onContextMenu}
    >
      <Cells sheet={sheet} layout={layout} selection={selection} />
      <FilterButtons sheet={sheet} layout={layout} />
      <FrozenEdges layout={layout} />
      <ChartPreviews sheet={sheet} layout={layout} />
      <SelectionFrame
        layout={layout}
        selection={selection}
        active={areaAt(sheet, selection.active.row, selection.active.column)}
      />
      <ChoiceButton layout={layout} />
      <CellEditor layout={layout} />
    </div>
  );
}

interface CellsProps {
  readonly sheet: SheetView;
  readonly layout: GridLayout;
  readonly selection: Selection;
}

/** The cells in sight, as a grid for those who do not see it. Rows and columns are numbered as in the sheet. */
function Cells({ sheet, layout, selection: { area, active } }: CellsProps) {
  const cells = usePage((state) => state.cells.get(sheet.id));
  const looks = usePage((state) => state.looks);
  const columns = inSight(layout.columns);
  const painting = { sheet, layout, columns, cells, looks };
  return (
    <div
      role="grid"
      tabIndex={0}
      className="cells"
      aria-label={sheet.name}
      aria-multiselectable
      aria-readonly={sheet.isProtected}
      aria-rowcount={MAX_ROWS}
      aria-colcount={MAX_COLUMNS}
      aria-activedescendant={cellId(active.row, active.column)}
    >
      <ColumnHeaders layout={layout} columns={columns} selected={area} />
      {inSight(layout.rows).map((row) => (
        <GridRow key={row} painting={painting} row={row} selected={area} />
      ))}
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
