import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from "react";

/**
 * Where a list begins on the page, whatever opens, closes or wraps above it. CSS pixels.
 * @param isWanted - it costs a look at the page for each drawing.
 */
export function useTop(list: RefObject<HTMLElement | null>, isWanted: boolean): number {
  const [top, setTop] = useState(0);
  const look = useCallback(() => {
    const box = list.current?.getBoundingClientRect();
    if (!box) return;
    const now = Math.round(box.top + window.scrollY);
    // Half a pixel of a zoomed page is no move.
    setTop((was) => (Math.abs(now - was) > 1 ? now : was));
  }, [list]);
  useLayoutEffect(() => {
    if (isWanted) look();
  });
  useEffect(() => {
    if (!isWanted) return;
    const watcher = new ResizeObserver(look);
    watcher.observe(document.body);
    return () => watcher.disconnect();
  }, [isWanted, look]);
  return top;
}
