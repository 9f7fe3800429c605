import type { Area } from "#workbench/model/address";
import { GridCell } from "./GridCell.tsx";
import { HEADER, positionOf } from "./layout.ts";
import { paintRow, type Painting } from "./paint-row.ts";

interface Props {
  readonly painting: Painting;
  readonly row: number;
  readonly selected: Area;
}

/** One row in sight: its number and its cells. */
export function GridRow({ painting, row, selected }: Props) {
  const { layout, sheet } = painting;
  const isSelectedRow = row >= selected.top && row <= selected.bottom;
  const isFiltered = sheet.filters.some(
    ({ area, filtered }) => filtered.length > 0 && row > area.top && row <= area.bottom,
  );
  const classes = ["row-header", isSelectedRow && "chosen", isFiltered && "filtered"].filter(Boolean).join(" ");
  const height = layout.rows.axis.sizeOf(row);
  return (
    <div
      role="row"
      aria-rowindex={row + 1}
      className="grid-row"
      style={{ top: HEADER.height + positionOf(layout.rows, row), height }}
    >
      <div role="rowheader" className={classes} style={{ width: HEADER.width, height }}>
        {row + 1}
      </div>
      {paintRow(painting, row).map((painted) => (
        <GridCell
          key={painted.column}
          painted={painted}
          isSelected={isSelectedRow && painted.column >= selected.left && painted.column <= selected.right}
          hasGridlines={sheet.showGridlines}
        />
      ))}
    </div>
  );
}
