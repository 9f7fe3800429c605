import type { ReactNode } from "react";
import type { AddInButton } from "#workbench/server/protocol/messages";
import { sortBySelection } from "../menus/sort.ts";
import { press } from "../menus/press.ts";
import { FileMenu, saveFile } from "../menus/FileMenu.tsx";
import { FilterIcon, SaveIcon, SortDownIcon, SortUpIcon, UndoIcon } from "./icons.tsx";
import { usePage, useWorkbench } from "../state/workbench-context.ts";

/** The strip of buttons: the sheet's own, then the tab that the add-in's manifest describes. */
export function Ribbon() {
  const { tab, groups } = usePage((state) => state.menus);
  return (
    <div className="ribbon">
      <SheetButtons />
      {groups.length > 0 && (
        <div role="toolbar" aria-label={tab} className="add-in-tab">
          <span className="tab-name" aria-hidden="true">
            {tab}
          </span>
          {groups.map(({ label, buttons }) => (
            <div key={label} role="group" aria-label={label} className="group">
              {buttons.map((button) => (
                <AddInControl key={button.id} button={button} />
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function SheetButtons() {
  const workbench = useWorkbench();
  const canUndo = usePage((state) => state.canUndo);
  const toggleFilter = (): void => {
    const { sheet, area } = workbench.state.selection;
    void workbench.ask({ kind: "toggle-filter", sheet, area });
  };
  return (
    <div role="toolbar" aria-label="Workbook" className="group">
      <FileMenu />
      <Tool label="Save" onPress={() => saveFile(workbench)}>
        <SaveIcon /> Save
      </Tool>
      <Tool label="Undo" isOff={!canUndo} onPress={() => void workbench.ask({ kind: "undo" })}>
        <UndoIcon /> Undo
      </Tool>
      <Tool label="Sort A to Z" onPress={() => sortBySelection(workbench, false)}>
        <SortUpIcon />
      </Tool>
      <Tool label="Sort Z to A" onPress={() => sortBySelection(workbench, true)}>
        <SortDownIcon />
      </Tool>
      <Tool label="Filter" onPress={toggleFilter}>
        <FilterIcon /> Filter
      </Tool>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly isOff?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Tool({ label, isOff = false, onPress, children }: ToolProps) {
  return (
    <button type="button" className="tool" aria-label={label} title={label} disabled={isOff} onClick={onPress}>
      {children}
    </button>
  );
}

function AddInControl({ button }: { readonly button: AddInButton }) {
  const workbench = useWorkbench();
  const { label, tip, icon } = button;
  return (
    <button type="button" className="tool" title={tip} onClick={() => press(workbench, button)}>
      {icon !== null && <img src={icon} alt="" width={16} height={16} />}
      {label}
    </button>
  );
}
