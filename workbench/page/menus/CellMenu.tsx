import { copySelection, pasteText } from "../grid/clipboard.ts";
import { focusGrid } from "../grid/CellEditor.tsx";
import { usePage, useWorkbench } from "../state/workbench-context.ts";
import type { Workbench } from "../state/workbench.ts";
import { press } from "./press.ts";
import { MenuItem } from "./MenuItem.tsx";
import { Popup } from "./Popup.tsx";
import { sortBySelection } from "./sort.ts";

/** The menu of a cell: what every sheet offers, then what the add-in's manifest puts there. */
export function CellMenu() {
  const workbench = useWorkbench();
  const at = usePage((state) => state.cellMenu);
  const { cellMenu, tab } = usePage((state) => state.menus);
  if (!at) return null;
  const close = (): void => workbench.set({ cellMenu: null });
  const choose = (run: () => unknown) => (): void => {
    close();
    focusGrid();
    run();
  };
  const { sheet, area } = workbench.state.selection;
  return (
    <Popup at={at} role="menu" label="Cell menu" onClose={close}>
      <MenuItem keys="Ctrl+C" onChoose={choose(() => copySelection(workbench))}>
        Copy
      </MenuItem>
      <MenuItem keys="Ctrl+V" onChoose={choose(() => pasteFromClipboard(workbench))}>
        Paste
      </MenuItem>
      <MenuItem keys="Delete" onChoose={choose(() => workbench.ask({ kind: "clear", sheet, area }))}>
        Clear contents
      </MenuItem>
      <hr />
      <MenuItem onChoose={choose(() => sortBySelection(workbench, false))}>Sort A to Z</MenuItem>
      <MenuItem onChoose={choose(() => sortBySelection(workbench, true))}>Sort Z to A</MenuItem>
      {cellMenu.length > 0 && <div className="menu-heading">{tab}</div>}
      {cellMenu.map((button) => (
        <MenuItem key={button.id} icon={button.icon} onChoose={choose(() => press(workbench, button))}>
          {button.label}
        </MenuItem>
      ))}
    </Popup>
  );
}

async function pasteFromClipboard(workbench: Workbench): Promise<void> {
  try {
    pasteText(workbench, await navigator.clipboard.readText());
  } catch (refused) {
    if (!(refused instanceof DOMException)) throw refused;
    workbench.say("The browser did not allow pasting from this menu. Press Ctrl+V instead.");
  }
}
