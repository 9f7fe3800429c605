import { useLayoutEffect, useRef } from "react";
import { type FocusPlace, focusPlace, giveFocusBack } from "./focus-place.ts";

/**
 * Gives the focus back after a job to what had it before, or to what comes next where that is gone: a job may have taken
 * the place of the step, and what it did may have taken away the very button that began it. Never to a page that has not the
 * focus itself: the officer may be typing in the sheet.
 *
 * @param isBusy - a job is under way, or something else stands in the place of the step.
 */
export function useKeptFocus(isBusy: boolean): void {
  const held = useRef<FocusPlace | null>(null);
  useLayoutEffect(() => {
    if (isBusy) {
      held.current = focusPlace(document);
      return;
    }
    const before = held.current;
    held.current = null;
    const isFree = document.activeElement === document.body || document.activeElement === null;
    if (before !== null && isFree && document.hasFocus()) giveFocusBack(before);
  }, [isBusy]);
}
