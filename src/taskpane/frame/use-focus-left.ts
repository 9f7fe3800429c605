import { type FocusEvent, useLayoutEffect, useRef } from "react";
import { type FocusPlace, focusPlace, giveFocusBack } from "./focus-place.ts";

/** Of a note that may come in the place of a part that goes: its ways on. */
export const WAYS_ON = "data-ways-on";

/**
 * For a part that the sheet takes away, not a button of its own: where it goes with the focus in it, the focus goes to the note
 * that came in its place, or else on to what follows in the pane.
 *
 * @param isGone - the part is not drawn.
 * @returns for what the part stands in.
 */
export function useFocusLeft(isGone: boolean) {
  const held = useRef<FocusPlace | null>(null);
  useLayoutEffect(() => {
    const before = held.current;
    if (!isGone || before === null) return;
    held.current = null;
    const isFree = document.activeElement === document.body || document.activeElement === null;
    if (!isFree || !document.hasFocus()) return;
    const ways = [...document.querySelectorAll<HTMLElement>(`[${WAYS_ON}] button`)];
    giveFocusBack({ stops: [...ways, ...before.stops.slice(before.at)], at: 0 });
  }, [isGone]);
  return {
    onFocus: (): void => {
      held.current = focusPlace(document);
    },
    onBlur: ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null) held.current = null;
    },
  };
}
