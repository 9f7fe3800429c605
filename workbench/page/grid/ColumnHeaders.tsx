import { type Area, columnName } from "#workbench/model/address";
import { type GridLayout, HEADER, positionOf } from "./layout.ts";

interface Props {
  readonly layout: GridLayout;
  readonly columns: readonly number[];
  readonly selected: Area;
}

/** The letters above the columns. */
export function ColumnHeaders({ layout, columns, selected }: Props) {
  return (
    <div role="row" className="grid-row column-headers" style={{ top: 0, height: HEADER.height }}>
      <div
        role="columnheader"
        aria-label="All cells"
        className="corner"
        style={{ width: HEADER.width, height: HEADER.height }}
      />
      {columns.map((column) => (
        <div
          key={column}
          role="columnheader"
          aria-colindex={column + 1}
          className={column >= selected.left && column <= selected.right ? "column-header chosen" : "column-header"}
          style={{
            left: HEADER.width + positionOf(layout.columns, column),
            width: layout.columns.axis.sizeOf(column),
            height: HEADER.height,
          }}
        >
          {columnName(column)}
        </div>
      ))}
    </div>
  );
}
