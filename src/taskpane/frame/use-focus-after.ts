import { useLayoutEffect, useRef } from "react";
import { type FocusPlace, focusPlace, giveFocusBack } from "./focus-place.ts";

/**
 * For a part that may go away, whole or by a line, with the very button that was pressed in it: the focus goes on to what
 * comes next in the pane, at once. The job that such a button begins then knows where to give it back.
 *
 * @returns wraps what a button does.
 */
export function useFocusAfter(): (act: () => void) => () => void {
  const pressed = useRef<FocusPlace | null>(null);
  useLayoutEffect(() => {
    const before = pressed.current;
    const now = document.activeElement;
    // It still stands: what takes it away may come later, when Excel has answered.
    if (before === null || now === before.stops[before.at]) return;
    pressed.current = null;
    if (now === document.body) giveFocusBack(before);
  });
  return (act) => () => {
    pressed.current = focusPlace(document);
    act();
  };
}
