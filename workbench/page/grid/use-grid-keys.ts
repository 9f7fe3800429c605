import type { KeyboardEvent } from "react";
import type { SheetView } from "#workbench/server/protocol/book";
import type { Workbench } from "../state/workbench.ts";
import type { GridLayout } from "./layout.ts";
import {
  ALL_COLUMNS,
  ALL_ROWS,
  areaBetween,
  endOf,
  farCorner,
  homeOf,
  pageFrom,
  type Place,
  type Step,
  stepFrom,
} from "./moves.ts";

export interface KeyTarget {
  readonly workbench: Workbench;
  readonly sheet: SheetView;
  readonly layout: GridLayout;
}

const ARROWS: Readonly<Record<string, Step>> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

/** What the keys do in the sheet, as in Excel. */
export function onGridKey(target: KeyTarget, event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing || event.defaultPrevented) return;
  const done = event.ctrlKey || event.metaKey ? withCtrl(target, event) : plain(target, event);
  if (done) event.preventDefault();
}

function plain(target: KeyTarget, event: KeyboardEvent): boolean {
  const { workbench } = target;
  const move = ARROWS[event.key];
  if (move && !event.altKey) return go(target, event.shiftKey, (from) => stepFrom(target.sheet, target.layout, from, move));
  switch (event.key) {
    case "Enter":
      return go(target, false, (from) => stepFrom(target.sheet, target.layout, from, event.shiftKey ? "up" : "down"), true);
    case "Tab":
      return go(target, false, (from) => stepFrom(target.sheet, target.layout, from, event.shiftKey ? "left" : "right"), true);
    case "Home":
      return go(target, event.shiftKey, ({ row }) => ({ row, column: homeOf(target.layout).column }));
    case "PageDown":
      return go(target, event.shiftKey, (from) => pageFrom(target.layout, from, 1));
    case "PageUp":
      return go(target, event.shiftKey, (from) => pageFrom(target.layout, from, -1));
    case "F2":
      workbench.beginEdit();
      return true;
    case "Backspace":
      workbench.beginEdit({ typed: "" });
      return true;
    case "Delete":
      void workbench.ask({ kind: "clear", sheet: target.sheet.id, area: workbench.state.selection.area });
      return true;
    case "Escape":
      workbench.dismissNotice();
      return true;
    default:
      return typeInto(workbench, event);
  }
}

/** A character begins an entry. */
function typeInto(workbench: Workbench, event: KeyboardEvent): boolean {
  if (event.altKey || [...event.key].length !== 1) return false;
  workbench.beginEdit({ typed: event.key });
  return true;
}

function withCtrl(target: KeyTarget, event: KeyboardEvent): boolean {
  const { workbench, sheet, layout } = target;
  const to = ARROWS[event.key];
  if (to) {
    void goToEdge(target, to, event.shiftKey);
    return true;
  }
  switch (event.key.toLowerCase()) {
    case "home":
      return go(target, event.shiftKey, () => homeOf(layout));
    case "end":
      return go(target, event.shiftKey, () => endOf(sheet));
    case "a":
      workbench.extendTo({ ...ALL_ROWS, ...ALL_COLUMNS });
      return true;
    case "z":
      void workbench.ask({ kind: "undo" });
      return true;
    case "pagedown":
      return showBeside(workbench, 1);
    case "pageup":
      return showBeside(workbench, -1);
    default:
      return false;
  }
}

async function goToEdge(target: KeyTarget, to: Step, extend: boolean): Promise<void> {
  const { workbench, sheet } = target;
  const { selection } = workbench.state;
  const from = extend ? farCorner(selection) : selection.active;
  const edge = await workbench.ask({ kind: "edge", sheet: sheet.id, ...from, to });
  if (edge) go(target, extend, () => edge);
}

/** Moves the active cell, or with Shift the far corner of what is selected. */
function go({ workbench, sheet }: KeyTarget, extend: boolean, move: (from: Place) => Place, isEnding = false): true {
  const { selection } = workbench.state;
  if (extend) {
    const corner = move(farCorner(selection));
    workbench.extendTo(areaBetween(sheet, selection.active, corner));
    return true;
  }
  const to = move(selection.active);
  if (!isEnding || to.row !== selection.active.row || to.column !== selection.active.column) workbench.selectCell(to.row, to.column);
  return true;
}

/** The sheet beside the one in front. */
function showBeside(workbench: Workbench, step: 1 | -1): true {
  const { sheets, selection } = workbench.state;
  const beside = sheets[sheets.findIndex(({ id }) => id === selection.sheet) + step];
  if (beside) workbench.showSheet(beside.id);
  return true;
}
