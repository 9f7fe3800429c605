import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { cellName } from "#workbench/model/address";
import { focusGrid, stepOfKey } from "../grid/CellEditor.tsx";
import { contentOf } from "../state/page-state.ts";
import { usePage, useWorkbench } from "../state/workbench-context.ts";

/** Name box and formula bar. */
export function FormulaBar() {
  return (
    <div className="formula-bar">
      <NameBox />
      <span className="function-sign" aria-hidden="true">
        fx
      </span>
      <FormulaField />
    </div>
  );
}

/** Says which cell is active; a reference or name typed here is gone to. */
function NameBox() {
  const workbench = useWorkbench();
  const { row, column } = usePage((state) => state.selection.active);
  const [typed, setTyped] = useState<string | null>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Escape") setTyped(null);
    else if (event.key !== "Enter") return;
    else if (typed !== null) {
      void workbench.goTo(typed);
      setTyped(null);
    }
    event.preventDefault();
    focusGrid();
  };
  return (
    <input
      className="name-box"
      aria-label="Name box"
      spellCheck={false}
      value={typed ?? cellName(row, column)}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => setTyped(null)}
      onKeyDown={onKeyDown}
    />
  );
}

/** What the active cell holds: its formula, or its value as it would be typed. */
function FormulaField() {
  const workbench = useWorkbench();
  const field = useRef<HTMLInputElement>(null);
  const edit = usePage((state) => state.edit);
  const content = usePage(
    (state) => contentOf(state, { sheet: state.selection.sheet, ...state.selection.active }) ?? "",
  );
  const isHere = edit?.where === "bar";
  useEffect(() => {
    if (isHere) field.current?.focus();
  }, [isHere]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepOfKey(event, "edit");
    if (step === undefined || step === "mode") return;
    event.preventDefault();
    if (step === "cancel") workbench.cancelEdit();
    else void workbench.commitEdit(step === "fill").then((isTaken) => isTaken && step !== "fill" && moveOn(step));
    focusGrid();
  };
  const moveOn = (step: "up" | "down" | "left" | "right"): void => {
    const { row, column } = workbench.state.selection.active;
    const [down, right] = [{ up: -1, down: 1, left: 0, right: 0 }[step], { up: 0, down: 0, left: -1, right: 1 }[step]];
    workbench.selectCell(Math.max(0, row + down), Math.max(0, column + right));
  };
  return (
    <input
      ref={field}
      className="formula-field"
      aria-label="Formula bar"
      spellCheck={false}
      autoComplete="off"
      value={edit ? edit.text : content}
      onFocus={() => workbench.beginEdit({ where: "bar" })}
      onChange={(event) => workbench.changeEdit(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
