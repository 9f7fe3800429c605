import { type RefObject, useLayoutEffect, useRef } from "react";
import { bringIntoSight } from "./bring-into-sight.ts";
import { itemAt } from "./drawn-range.ts";

/**
 * Brings the item of a long list that opens into sight: it may have been drawn for that alone, and far from what was seen. The
 * line brings itself where it stood on the page before.
 *
 * @param at - place of the open item; -1 where none is open, or the list is short.
 */
export function useOpenInSight(list: RefObject<HTMLElement | null>, at: number): void {
  const before = useRef(at);
  useLayoutEffect(() => {
    const item = at === before.current || at < 0 ? null : itemAt(list.current, at);
    before.current = at;
    if (item) bringIntoSight(item.querySelector("[data-line]") ?? item);
  }, [list, at]);
}
