import { type KeyboardEvent, useState } from "react";
import type { SheetView } from "#workbench/server/protocol/book";
import { focusGrid } from "../grid/CellEditor.tsx";
import { sheetInFront } from "../state/page-state.ts";
import { usePage, useWorkbench } from "../state/workbench-context.ts";

/** The tabs of the sheets that show, in their colours; a double click gives a sheet another name. */
export function SheetTabs() {
  const workbench = useWorkbench();
  const sheets = usePage((state) => state.sheets);
  const front = usePage(sheetInFront);
  const [renaming, setRenaming] = useState<string | null>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const beside = step && sheets[sheets.findIndex(({ id }) => id === front?.id) + step];
    if (!beside) return;
    event.preventDefault();
    workbench.showSheet(beside.id);
    document.getElementById(tabId(beside))?.focus();
  };
  return (
    <div className="sheet-bar">
      <div role="tablist" aria-label="Sheets" className="sheet-tabs" onKeyDown={onKeyDown}>
        {sheets.map((sheet) =>
          renaming === sheet.id ? (
            <TabName key={sheet.id} sheet={sheet} onDone={() => setRenaming(null)} />
          ) : (
            <Tab key={sheet.id} sheet={sheet} isFront={sheet.id === front?.id} onRename={() => setRenaming(sheet.id)} />
          ),
        )}
      </div>
      <button
        type="button"
        className="quiet add-sheet"
        aria-label="New sheet"
        onClick={() => void workbench.ask({ kind: "add-sheet" })}
      >
        +
      </button>
    </div>
  );
}

function tabId({ id }: SheetView): string {
  return `tab-${id.replace(/[{}]/g, "")}`;
}

interface TabProps {
  readonly sheet: SheetView;
  readonly isFront: boolean;
  readonly onRename: () => void;
}

function Tab({ sheet, isFront, onRename }: TabProps) {
  const workbench = useWorkbench();
  const { tabColour } = sheet;
  const show = (): void => {
    if (workbench.state.edit) void workbench.commitEdit();
    workbench.showSheet(sheet.id);
    // Pressed with the mouse, a tab gives the keyboard to its sheet, as in Excel.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    focusGrid();
  };
  return (
    <button
      type="button"
      role="tab"
      id={tabId(sheet)}
      aria-selected={isFront}
      aria-controls="sheet"
      tabIndex={isFront ? 0 : -1}
      className="sheet-tab"
      style={tabColour === undefined ? {} : { borderBottomColor: `#${tabColour}`, backgroundColor: `#${tabColour}22` }}
      ref={(tab) => {
        if (isFront) tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
      }}
      onClick={show}
      onDoubleClick={onRename}
    >
      {sheet.name}
      {sheet.isProtected && <span aria-label=" (protected)"> 🔒</span>}
    </button>
  );
}

function TabName({ sheet, onDone }: { readonly sheet: SheetView; readonly onDone: () => void }) {
  const workbench = useWorkbench();
  const [name, setName] = useState(sheet.name);
  const rename = (): void => {
    onDone();
    if (name !== sheet.name) void workbench.ask({ kind: "rename-sheet", sheet: sheet.id, name });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === "Enter") rename();
    else if (event.key === "Escape") onDone();
  };
  return (
    <input
      className="sheet-tab"
      aria-label={`Name of sheet ${sheet.name}`}
      autoFocus
      size={Math.max(6, name.length)}
      value={name}
      onChange={(event) => setName(event.target.value)}
      onBlur={rename}
      onKeyDown={onKeyDown}
    />
  );
}
