import { memo } from "react";
import { areaColumns, areaRows } from "#workbench/model/address";
import { boxStyle, lineStyles, shrinkStyle, sideOf, textStyle } from "./look-style.ts";
import type { PaintedCell } from "./paint-row.ts";
import { HEADER } from "./layout.ts";

interface Props {
  readonly painted: PaintedCell;
  readonly isSelected: boolean;
  readonly hasGridlines: boolean;
}

export function cellId(row: number, column: number): string {
  return `cell-${String(row)}-${String(column)}`;
}

/** One cell. Its box lies over the lines that it shares with its neighbours. */
export const GridCell = memo(function GridCell({ painted, isSelected, hasGridlines }: Props) {
  const { row, column, left, width, height, look, cell, merge } = painted;
  const reason = cell?.notComputed;
  const classes = ["cell", hasGridlines && "lined", reason !== undefined && "not-computed"];
  return (
    <div
      role="gridcell"
      id={cellId(row, column)}
      className={classes.filter(Boolean).join(" ")}
      aria-rowindex={row + 1}
      aria-colindex={column + 1}
      aria-selected={isSelected}
      {...(merge && { "aria-rowspan": areaRows(merge), "aria-colspan": areaColumns(merge) })}
      {...(reason !== undefined && { title: `Not computed by the workbench: ${reason}` })}
      style={{
        left: HEADER.width + left - 1,
        width: width + 1,
        height: height + 1,
        ...boxStyle(look),
        ...overStyle(painted),
      }}
    >
      <CellLines painted={painted} />
      {painted.text !== "" && <CellText painted={painted} />}
      {reason !== undefined && <span className="unseen"> (not computed)</span>}
    </div>
  );
}, samePainting);

/** A text that runs on lies over the fills of its neighbours. */
function overStyle({ over }: PaintedCell): { readonly zIndex?: number } {
  return over.left + over.right > 0 ? { zIndex: 3 } : {};
}

function CellLines({ painted: { look } }: { readonly painted: PaintedCell }) {
  return lineStyles(look).map(({ side, style }) => <span key={side} className="cell-line" style={style} />);
}

function CellText({ painted: { text, look, cell, over, width } }: { readonly painted: PaintedCell }) {
  const kind = cell?.kind ?? "text";
  const shrunk = look.shrink && !look.wrap ? shrinkStyle(text, look, width) : {};
  const reach = over.left + over.right > 0 ? { left: -over.left, right: -over.right } : {};
  return (
    <span
      className={cell?.link ? "cell-text link" : "cell-text"}
      style={{ ...textStyle(look, kind), ...shrunk, ...reach }}
    >
      <span className="cell-words" style={{ textAlign: sideOf(look, kind) }}>
        {text}
      </span>
    </span>
  );
}

function samePainting(before: Props, after: Props): boolean {
  if (before.isSelected !== after.isSelected || before.hasGridlines !== after.hasGridlines) return false;
  const [a, b] = [before.painted, after.painted];
  return (
    a.cell === b.cell &&
    a.look === b.look &&
    a.row === b.row &&
    a.column === b.column &&
    a.text === b.text &&
    sameBox(a, b)
  );
}

function sameBox(a: PaintedCell, b: PaintedCell): boolean {
  const isSame = a.left === b.left && a.width === b.width && a.height === b.height;
  return isSame && a.over.left === b.over.left && a.over.right === b.over.right && a.merge === b.merge;
}
