import type { KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { bringIntoSight } from "./bring-into-sight.ts";
import { itemAt, placeOf } from "./drawn-range.ts";
import type { Drawn } from "./use-drawn.ts";

/** Head and foot of the pane, under which nothing is read, and a line for the eye to hold on to. CSS pixels. */
const COVERED = 200;

/**
 * Home and End go to the first and the last of a long list, Page Up and Page Down a screen on. Up and Down are the lines' own.
 * Only from the button that an item is: within an open one, and in a field, these keys are what they are everywhere.
 */
export function longListKeys<List extends HTMLElement>(drawn: Drawn<List>, count: number) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const list = drawn.list.current;
    const at = event.target instanceof Element ? placeOf(list, event.target) : null;
    if (at === null || isWithKey(event) || stopOf(itemAt(list, at)) !== event.target) return;
    const to = targetOf(event.key, { drawn, at, count });
    if (to === null) return;
    event.preventDefault();
    // It may not be drawn yet, and the focus goes to what is.
    flushSync(() => drawn.hold(to));
    const stop = stopOf(itemAt(list, to));
    stop?.focus();
    if (stop) bringIntoSight(stop);
  };
}

interface Place<List extends HTMLElement> {
  readonly drawn: Drawn<List>;
  readonly at: number;
  readonly count: number;
}

function targetOf<List extends HTMLElement>(key: string, { drawn, at, count }: Place<List>): number | null {
  const page = Math.max(COVERED, window.innerHeight - COVERED);
  switch (key) {
    case "Home":
      return 0;
    case "End":
      return count - 1;
    case "PageUp":
      return Math.max(0, Math.min(at - 1, drawn.itemFrom(at, -page)));
    case "PageDown":
      return Math.min(count - 1, Math.max(at + 1, drawn.itemFrom(at, page)));
    default:
      return null;
  }
}

function isWithKey({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

/** What of an item takes the focus first: its line, or the first of its buttons. */
function stopOf(item: HTMLElement | null): HTMLElement | null {
  return item?.querySelector<HTMLElement>("[data-line], button") ?? null;
}
