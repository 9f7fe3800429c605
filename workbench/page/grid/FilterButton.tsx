import type { MouseEvent } from "react";
import { columnName } from "#workbench/model/address";
import type { FilterRange } from "#workbench/server/protocol/book";
import { useWorkbench } from "../state/workbench-context.ts";

interface Props {
  readonly filter: FilterRange;
  /** Of the column within the filter's range. */
  readonly offset: number;
  /** Right edge of the heading in the view. CSS pixels. */
  readonly right: number;
  readonly height: number;
}

const SIZE = 17;

/** Opens the menu of a heading: sort and filter. */
export function FilterButton({ filter, offset, right, height }: Props) {
  const workbench = useWorkbench();
  const isOn = filter.filtered.includes(offset);
  const heading = filter.headings[offset] || `column ${columnName(filter.area.left + offset)}`;
  const open = (event: MouseEvent<HTMLButtonElement>): void => {
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    workbench.set({ openFilter: { filter: filter.id, column: offset, at: { x: left, y: bottom } } });
  };
  return (
    <button
      type="button"
      tabIndex={-1}
      className={isOn ? "filter-button on" : "filter-button"}
      aria-label={`Filter ${heading}${isOn ? " (on)" : ""}`}
      aria-haspopup="dialog"
      style={{ left: right - SIZE - 1, top: height - SIZE - 1, width: SIZE, height: SIZE }}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={open}
    >
      {isOn ? "▼" : "▾"}
    </button>
  );
}
