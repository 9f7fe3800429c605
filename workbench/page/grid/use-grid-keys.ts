import type { KeyboardEvent } from "react";
import type { SheetView } from "#workbench/server/protocol/book";
import type { Point } from "../state/page-state.ts";
import type { Workbench } from "../state/workbench.ts";
import { filterAt } from "./FilterButton.tsx";
import { cellId } from "./GridCell.tsx";
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

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** What the keys do in the sheet, as in Excel. */
export function onGridKey(target: KeyTarget, event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing || event.defaultPrevented) return;
  const done = event.ctrlKey || event.metaKey ? withCtrl(target, event) : plain(target, event);
  if (done) event.preventDefault();
}

function plain(target: KeyTarget, event: KeyboardEvent): boolean {
  const move = moveOf(target, event);
  if (move) {
    const isEnding = event.key === "Enter" || event.key === "Tab";
    return go(target, event.shiftKey && !isEnding, move);
  }
  const { workbench, sheet } = target;
  switch (event.key) {
    case "ArrowDown":
      return openList(target);
    case "F10":
      return event.shiftKey && openCellMenu(workbench);
    case "ContextMenu":
      return openCellMenu(workbench);
    case "F2":
      workbench.beginEdit();
      return true;
    case "Backspace":
      workbench.beginEdit({ typed: "" });
      return true;
    case "Delete":
      void workbench.ask({ kind: "clear", sheet: sheet.id, area: workbench.state.selection.area });
      return true;
    case "Escape":
      workbench.dismissNotice();
      return true;
    default:
      return typeInto(workbench, event);
  }
}

/** Where a key leads from a cell; undefined where it leads nowhere. */
function moveOf({ sheet, layout }: KeyTarget, event: KeyboardEvent): ((from: Place) => Place) | undefined {
  const { key, shiftKey, altKey } = event;
  const step = (to: Step) => (from: Place) => stepFrom(sheet, layout, from, to);
  const arrow = ARROWS[key];
  if (arrow) return altKey ? undefined : step(arrow);
  switch (key) {
    case "Enter":
      return step(shiftKey ? "up" : "down");
    case "Tab":
      return step(shiftKey ? "left" : "right");
    case "Home":
      return ({ row }) => ({ row, column: homeOf(layout).column });
    case "PageDown":
      return (from) => pageFrom(layout, from, 1);
    case "PageUp":
      return (from) => pageFrom(layout, from, -1);
    default:
      return undefined;
  }
}

/** With Alt: the filter of a heading, or the choices of a cell. */
function openList({ workbench, sheet }: KeyTarget): boolean {
  const at = belowActive(workbench);
  const filter = filterAt(sheet, workbench.state.selection);
  if (filter) workbench.set({ openFilter: { ...filter, at } });
  else if (workbench.state.active?.choices) workbench.set({ choicesAt: at });
  return true;
}

function openCellMenu(workbench: Workbench): true {
  workbench.set({ cellMenu: belowActive(workbench) });
  return true;
}

/** Where the active cell ends on the screen. */
function belowActive({ state: { selection } }: Workbench): Point {
  const cell = document.getElementById(cellId(selection.active.row, selection.active.column));
  const { left: x = 0, bottom: y = 0 } = cell?.getBoundingClientRect() ?? {};
  return { x, y };
}

/** A character begins an entry. */
function typeInto(workbench: Workbench, event: KeyboardEvent): boolean {
  if (event.altKey || !/^.$/u.test(event.key)) return false;
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
function go({ workbench, sheet }: KeyTarget, extend: boolean, move: (from: Place) => Place): true {
  const { selection } = workbench.state;
  if (extend) {
    workbench.extendTo(areaBetween(sheet, selection.active, move(farCorner(selection))));
    return true;
  }
  const { row, column } = move(selection.active);
  workbench.selectCell(row, column);
  return true;
}

/** The sheet beside the one in front. */
function showBeside(workbench: Workbench, step: 1 | -1): true {
  const { sheets, selection } = workbench.state;
  const beside = sheets[sheets.findIndex(({ id }) => id === selection.sheet) + step];
  if (beside) workbench.showSheet(beside.id);
  return true;
}
