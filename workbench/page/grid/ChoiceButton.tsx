import { cellName } from "#workbench/model/address";
import { usePage, useWorkbench } from "../state/workbench-context.ts";
import type { GridLayout } from "./layout.ts";
import { boxOf } from "./SelectionFrame.tsx";

/** Pixels. */
const SIZE = 18;

/** Beside the active cell where a list says what may stand in it: opens the list, as Alt and the down arrow do. */
export function ChoiceButton({ layout }: { readonly layout: GridLayout }) {
  const workbench = useWorkbench();
  const active = usePage((state) => state.active);
  const isEditing = usePage((state) => state.edit !== null);
  if (!active?.choices || isEditing) return null;
  const { row, column } = active;
  const box = boxOf(layout, { top: row, left: column, bottom: row, right: column });
  if (!box) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="filter-button"
      aria-label={`Choices for ${cellName(row, column)}`}
      aria-haspopup="menu"
      style={{ left: box.left + box.width, top: box.top + box.height - SIZE - 1, width: SIZE, height: SIZE }}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={({ currentTarget }) => {
        const { left: x, bottom: y } = currentTarget.getBoundingClientRect();
        workbench.set({ choicesAt: { x, y } });
      }}
    >
      ▾
    </button>
  );
}
