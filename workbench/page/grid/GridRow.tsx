import type { Area } from "#workbench/model/address";
import type { FilterRange } from "#workbench/server/protocol/book";
import { FilterButton } from "./FilterButton.tsx";
import { GridCell } from "./GridCell.tsx";
import { HEADER, positionOf } from "./layout.ts";
import { paintRow, type Painting } from "./paint-row.ts";

interface Props {
  readonly painting: Painting;
  readonly row: number;
  readonly selected: Area;
}

/** One row in sight: its number, its cells, and the buttons of filters whose headings stand in it. */
export function GridRow({ painting, row, selected }: Props) {
  const { layout, sheet } = painting;
  const isSelectedRow = row >= selected.top && row <= selected.bottom;
  const filter = sheet.filters.find(({ area }) => area.top === row);
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
      style={{ top: HEADER.height + positionOf(layout.rows, row) }}
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
      {filter && <FilterButtons filter={filter} painting={painting} height={height} />}
    </div>
  );
}

interface ButtonsProps {
  readonly filter: FilterRange;
  readonly painting: Painting;
  readonly height: number;
}

function FilterButtons({ filter, painting: { columns, layout }, height }: ButtonsProps) {
  const { left, right } = filter.area;
  return columns
    .filter((column) => column >= left && column <= right)
    .map((column) => (
      <FilterButton
        key={column}
        filter={filter}
        offset={column - left}
        right={HEADER.width + positionOf(layout.columns, column) + layout.columns.axis.sizeOf(column)}
        height={height}
      />
    ));
}
