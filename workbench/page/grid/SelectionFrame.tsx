import type { Area } from "#workbench/model/address";
import type { Selection } from "#workbench/server/protocol/book";
import { type GridLayout, HEADER, spanOf } from "./layout.ts";

interface Props {
  readonly layout: GridLayout;
  readonly selection: Selection;
  /** The active cell with what is merged with it. */
  readonly active: Area;
}

/** The frame around what is selected, and the shade over all of it but the cell that typing goes to. */
export function SelectionFrame({ layout, selection, active }: Props) {
  const frame = boxOf(layout, selection.area);
  const hole = boxOf(layout, active);
  if (!frame) return null;
  const isOne = hole !== undefined && sameBox(frame, hole);
  return (
    <>
      {!isOne && <div className="selection-shade" style={frame} />}
      {!isOne && hole && <div className="active-frame" style={hole} />}
      <div className="selection-frame" style={frame} />
    </>
  );
}

/** CSS pixels from the corner of the view, headers and all. */
export interface ViewBox {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Where an area stands in the view, as far as it is in sight. */
export function boxOf({ rows, columns }: GridLayout, area: Area): ViewBox | undefined {
  const down = spanOf(rows, area.top, area.bottom);
  const across = spanOf(columns, area.left, area.right);
  if (!down || !across) return undefined;
  return {
    top: HEADER.height + down.start - 1,
    left: HEADER.width + across.start - 1,
    height: down.end - down.start + 1,
    width: across.end - across.start + 1,
  };
}

function sameBox(a: ViewBox, b: ViewBox): boolean {
  return a.top === b.top && a.left === b.left && a.height === b.height && a.width === b.width;
}
