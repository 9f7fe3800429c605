import { focusGrid } from "../grid/CellEditor.tsx";
import { usePage, useWorkbench } from "../state/workbench-context.ts";
import { MenuItem } from "./MenuItem.tsx";
import { Popup } from "./Popup.tsx";

/** What may stand in the active cell; choosing enters it. */
export function ChoiceMenu() {
  const workbench = useWorkbench();
  const at = usePage((state) => state.choicesAt);
  const active = usePage((state) => state.active);
  if (!at || !active?.choices) return null;
  const close = (): void => workbench.set({ choicesAt: null });
  const { sheet, row, column } = active;
  const choose = (text: string) => (): void => {
    close();
    focusGrid();
    void workbench.ask({ kind: "enter", sheet, row, column, text });
  };
  return (
    <Popup at={at} role="menu" label="Choices" onClose={close}>
      {active.choices.map((choice) => (
        <MenuItem key={choice} onChoose={choose(choice)}>
          {choice}
        </MenuItem>
      ))}
    </Popup>
  );
}
