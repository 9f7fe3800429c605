import { type Area, columnName } from "#workbench/model/address";
import type { FilterRange, SheetView } from "#workbench/server/protocol/book";
import type { PageState } from "../state/page-state.ts";
import { useWorkbench } from "../state/workbench-context.ts";
import { type GridLayout, inSight } from "./layout.ts";
import { boxOf } from "./SelectionFrame.tsx";

/** Pixels. */
const SIZE = 17;

interface AllProps {
  readonly sheet: SheetView;
  readonly layout: GridLayout;
}

/** The buttons of the headings in sight that offer sorting and filtering; by keyboard, Alt and the down arrow do the same. */
export function FilterButtons({ sheet, layout }: AllProps) {
  const columns = inSight(layout.columns);
  return sheet.filters.flatMap((filter) =>
    columns
      .filter((column) => column >= filter.area.left && column <= filter.area.right)
      .map((column) => (
        <FilterButton key={`${filter.id} ${String(column)}`} filter={filter} column={column} layout={layout} />
      )),
  );
}

interface Props {
  readonly filter: FilterRange;
  /** Of the sheet. */
  readonly column: number;
  readonly layout: GridLayout;
}

function FilterButton({ filter, column, layout }: Props) {
  const workbench = useWorkbench();
  const { top, left } = filter.area;
  const box = boxOf(layout, { top, left: column, bottom: top, right: column });
  const offset = column - left;
  const isOn = filter.filtered.includes(offset);
  if (!box) return null;
  const heading = filter.headings[offset] || `column ${columnName(column)}`;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={isOn ? "filter-button on" : "filter-button"}
      aria-label={`Filter ${heading}${isOn ? " (on)" : ""}`}
      aria-haspopup="dialog"
      style={{ left: box.left + box.width - SIZE - 2, top: box.top + box.height - SIZE - 2, width: SIZE, height: SIZE }}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={({ currentTarget }) => {
        const { left: x, bottom: y } = currentTarget.getBoundingClientRect();
        workbench.set({ openFilter: { filter: filter.id, column: offset, at: { x, y } } });
      }}
    >
      {isOn ? "▼" : "▾"}
    </button>
  );
}

/** The filter that the active cell is a heading of. */
export function filterAt(
  { filters }: SheetView,
  { active: { row, column } }: PageState["selection"],
): { readonly filter: string; readonly column: number } | undefined {
  const isHeading = ({ top, left, right }: Area): boolean => row === top && column >= left && column <= right;
  const found = filters.find(({ area }) => isHeading(area));
  return found && { filter: found.id, column: column - found.area.left };
}
