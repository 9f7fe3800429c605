import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Keeps a line in sight when it opens: the one that was open above it closes, and what stands below moves up, so that the
 * line that was pressed could slip under the head. Nothing moves where it is seen already.
 */
export function useKeptInSight(line: RefObject<HTMLElement | null>, isOpen: boolean): void {
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    // Not on first sight, and not when its step is shown again: only as it opens.
    if (isOpen && !wasOpen.current) line.current?.scrollIntoView({ block: "nearest" });
    wasOpen.current = isOpen;
  }, [line, isOpen]);
}
