import { type RefObject, useEffect, useRef } from "react";

/**
 * For the heading of what takes the place of a step: it takes the focus only where that would else be lost with the button
 * that was pressed, and never from another window, where the officer may be typing in the sheet.
 */
export function useFocusIfLost<Element extends HTMLElement>(): RefObject<Element | null> {
  const heading = useRef<Element>(null);
  useEffect(() => {
    if (document.hasFocus() && isLost(document.activeElement)) heading.current?.focus();
  }, []);
  return heading;
}

/** Nothing has the focus, or something that is drawn no more. */
function isLost(active: globalThis.Element | null): boolean {
  return active === null || active === document.body || active.getClientRects().length === 0;
}
