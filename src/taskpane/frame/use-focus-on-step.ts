import { useEffect, useRef } from "react";

/**
 * Gives the focus to the chosen step where the button that led to it went with what was there before. Excel on the web leads
 * nobody on by Tab from a pane in which nothing has the focus.
 *
 * @param shown - what is in sight: a step, or the welcome; null before anything is known of the workbook.
 */
export function useFocusOnStep(shown: string | null): void {
  const was = useRef(shown);
  useEffect(() => {
    const hasChanged = was.current !== null && was.current !== shown;
    was.current = shown;
    if (!hasChanged || !document.hasFocus() || !isLost(document.activeElement)) return;
    document.querySelector<HTMLElement>('header [role="tab"][aria-selected="true"]')?.focus();
  }, [shown]);
}

/** Nothing has the focus, or something in a step that React keeps out of sight. */
function isLost(active: Element | null): boolean {
  return active === null || active === document.body || active.closest('[style*="display: none"]') !== null;
}
