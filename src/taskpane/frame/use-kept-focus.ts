import { useLayoutEffect, useRef } from "react";

/**
 * Gives the focus back to what had it before something took the place of the step. Never to a page that has not the focus
 * itself: the officer may be typing in the sheet.
 */
export function useKeptFocus(isCovered: boolean): void {
  const held = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (isCovered) {
      held.current = document.activeElement;
      return;
    }
    const before = held.current;
    held.current = null;
    const isFree = document.activeElement === document.body || document.activeElement === null;
    if (before instanceof HTMLElement && before.isConnected && isFree && document.hasFocus()) before.focus();
  }, [isCovered]);
}
