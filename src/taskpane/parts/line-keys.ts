import type { KeyboardEvent } from "react";

/** Up and Down go from line to line of the same work area, past whatever stands in an open one. */
export function moveBetweenLines(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const lines = linesAround(event.currentTarget);
  const next = lines[lines.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function linesAround(line: HTMLElement): readonly HTMLElement[] {
  const area = line.closest("main") ?? line.ownerDocument.body;
  return [...area.querySelectorAll<HTMLElement>("[data-line]")];
}

/**
 * Whether Esc means the open line: not where it closes something within it first, such as an open list of choices. What is
 * drawn outside the line's element (a list, a menu) comes here all the same, as React sees it.
 */
export function closesLine(event: KeyboardEvent<HTMLElement>): boolean {
  if (event.key !== "Escape" || event.defaultPrevented || !(event.target instanceof HTMLElement)) return false;
  const isListOpen = event.target.getAttribute("role") === "combobox" && event.target.ariaExpanded === "true";
  return !isListOpen && event.currentTarget.contains(event.target);
}
