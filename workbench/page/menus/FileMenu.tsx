import { type ChangeEvent, type MouseEvent, useRef, useState } from "react";
import { focusGrid } from "../grid/CellEditor.tsx";
import type { Point } from "../state/page-state.ts";
import { useWorkbench } from "../state/workbench-context.ts";
import type { Workbench } from "../state/workbench.ts";
import { MenuItem } from "./MenuItem.tsx";
import { Popup } from "./Popup.tsx";

/** New, open, save, sample. */
export function FileMenu() {
  const workbench = useWorkbench();
  const [at, setAt] = useState<Point | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const onPick = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    if (file && mayReplace(workbench)) void openFile(workbench, file);
    event.target.value = "";
  };
  const open = ({ currentTarget }: MouseEvent<HTMLElement>): void => {
    const { left, bottom } = currentTarget.getBoundingClientRect();
    setAt({ x: left, y: bottom });
  };
  return (
    <>
      <button type="button" className="file-button" aria-haspopup="menu" aria-expanded={at !== null} onClick={open}>
        File
      </button>
      <input ref={picker} type="file" hidden aria-label="File to open" accept={KINDS} onChange={onPick} />
      {at && <FileItems at={at} onClose={() => setAt(null)} onOpen={() => picker.current?.click()} />}
    </>
  );
}

const KINDS = ".xlsx,.xlsm,.csv,.txt,.tsv";

interface ItemsProps {
  readonly at: Point;
  readonly onClose: () => void;
  readonly onOpen: () => void;
}

function FileItems({ at, onClose, onOpen }: ItemsProps) {
  const workbench = useWorkbench();
  const choose = (run: () => void) => (): void => {
    onClose();
    focusGrid();
    run();
  };
  return (
    <Popup at={at} role="menu" label="File" onClose={onClose}>
      <MenuItem onChoose={choose(() => replaceBy(workbench, "new"))}>New</MenuItem>
      <MenuItem onChoose={choose(onOpen)}>Open…</MenuItem>
      <MenuItem keys="Ctrl+S" onChoose={choose(() => saveFile(workbench))}>
        Save
      </MenuItem>
      <MenuItem onChoose={choose(() => replaceBy(workbench, "sample"))}>Sample workbook</MenuItem>
    </Popup>
  );
}

function replaceBy(workbench: Workbench, kind: "new" | "sample"): void {
  if (mayReplace(workbench)) void workbench.ask({ kind });
}

/** Asks before a workbook goes that holds what no file holds. */
function mayReplace({ state: { isUnsaved, file } }: Workbench): boolean {
  return !isUnsaved || window.confirm(`“${file}” holds changes that are not saved. Go on without them?`);
}

/** Hands a file to the server, which opens it in the place of the workbook. */
async function openFile(workbench: Workbench, file: File): Promise<void> {
  const address = `/sessions/${workbench.session}/open?name=${encodeURIComponent(file.name)}`;
  const answer = await fetch(address, { method: "POST", body: file });
  if (!answer.ok) workbench.say(await answer.text());
}

/** Downloads the workbook as .xlsx. */
export function saveFile(workbench: Workbench): void {
  const link = document.createElement("a");
  link.href = `/sessions/${workbench.session}/save`;
  link.download = workbench.state.file;
  link.click();
}
