import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from "react";
import { cellName } from "#workbench/model/address";
import type { SheetView } from "#workbench/server/protocol/book";
import { areaAt, sheetInFront } from "../state/page-state.ts";
import type { Workbench } from "../state/workbench.ts";
import { usePage, useWorkbench } from "../state/workbench-context.ts";
import { boxOf, type ViewBox } from "./SelectionFrame.tsx";
import type { GridLayout } from "./layout.ts";
import { stepFrom, type Step } from "./moves.ts";

interface Props {
  readonly layout: GridLayout;
}

/** Where one writes in a cell. It grows with its text, over the cells beside it. */
export function CellEditor({ layout }: Props) {
  const workbench = useWorkbench();
  const edit = usePage((state) => state.edit);
  const sheet = usePage(sheetInFront);
  const field = useRef<HTMLTextAreaElement>(null);
  const isHere = edit?.where === "cell" && edit.sheet === sheet?.id;
  useEffect(() => {
    if (!isHere) return;
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [isHere]);
  if (!edit || !sheet || edit.sheet !== sheet.id) return null;
  const box = boxOf(layout, areaAt(sheet, edit.row, edit.column));
  if (!box) return null;
  return (
    <textarea
      ref={field}
      className="cell-editor"
      aria-label={`Cell ${cellName(edit.row, edit.column)}`}
      spellCheck={false}
      value={edit.text}
      style={{ ...box, ...grown(box, edit.text) }}
      onChange={(event) => workbench.changeEdit(event.target.value)}
      onKeyDown={(event) => onKey(event, (step) => leave(step))}
      onPointerDown={(event) => event.stopPropagation()}
    />
  );

  function leave(step: Step | "cancel" | "fill"): void {
    if (sheet) leaveEdit({ workbench, sheet, layout }, step);
    focusGrid();
  }
  function onKey(event: KeyboardEvent, leaveBy: typeof leave): void {
    event.stopPropagation();
    const step = stepOfKey(event, edit?.mode ?? "edit");
    if (step === undefined) return;
    event.preventDefault();
    if (step === "mode") workbench.set({ edit: edit && { ...edit, mode: edit.mode === "edit" ? "enter" : "edit" } });
    else leaveBy(step);
  }
}

/**
 * Ends an entry and moves on at once: what is typed next belongs to the next cell, however long the server takes. Where
 * the entry is refused the cell is opened again.
 */
export function leaveEdit(
  { workbench, sheet, layout }: { workbench: Workbench; sheet: SheetView; layout: GridLayout },
  step: Step | "cancel" | "fill",
): void {
  const { edit } = workbench.state;
  if (step === "cancel" || !edit) {
    workbench.cancelEdit();
    return;
  }
  void workbench.commitEdit(step === "fill");
  if (step === "fill") return;
  const to = stepFrom(sheet, layout, edit, step);
  workbench.selectCell(to.row, to.column);
}

/** Back to the sheet, so that the next key moves about in it. */
export function focusGrid(): void {
  document.querySelector<HTMLElement>("[role=grid]")?.focus({ preventScroll: true });
}

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** What a key does to an entry; undefined = it belongs to the text. */
export function stepOfKey(event: KeyboardEvent, mode: "enter" | "edit"): Step | "cancel" | "fill" | "mode" | undefined {
  if (event.nativeEvent.isComposing) return undefined;
  switch (event.key) {
    case "Escape":
      return "cancel";
    case "F2":
      return "mode";
    case "Tab":
      return event.shiftKey ? "left" : "right";
    case "Enter":
      return stepOfEnter(event);
    default:
      return mode === "enter" && !event.shiftKey ? ARROWS[event.key] : undefined;
  }
}

/** With Alt it is a line break in the cell, with Ctrl it fills what is selected. */
function stepOfEnter({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): Step | "fill" | undefined {
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return "fill";
  return shiftKey ? "up" : "down";
}

const CHARACTER = 7.6;
const LINE = 20;

/** Room for the text, by its longest line. */
function grown(box: ViewBox, text: string): CSSProperties {
  const lines = text.split("\n");
  const longest = Math.max(...lines.map((line) => line.length));
  return {
    minWidth: Math.min(480, longest * CHARACTER + 16),
    minHeight: Math.min(200, lines.length * LINE),
    width: box.width,
    height: box.height,
  };
}
