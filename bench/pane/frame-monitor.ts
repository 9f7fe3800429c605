import type { Frame } from "playwright-core";

/** What a frame's thread was held up by since it was last asked. Milliseconds by the clock on the wall. */
export interface HeldUp {
  /** Tasks over 50 ms, by the browser's own account. */
  readonly longTasks: readonly number[];
  /** Longest time from one frame drawn to the next. */
  readonly longestFrame: number;
  readonly frames: number;
}

declare global {
  var heldUp: { longTasks: number[]; longestFrame: number; frames: number };
}

/** In every frame, before its own scripts: from then on it keeps account of what holds it up. */
export function monitorFrames(): void {
  globalThis.heldUp = { longTasks: [], longestFrame: 0, frames: 0 };
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === "self") globalThis.heldUp.longTasks.push(duration);
  }).observe({ type: "longtask", buffered: true });
  let last = 0;
  const drawn = (at: number): void => {
    if (last > 0) globalThis.heldUp.longestFrame = Math.max(globalThis.heldUp.longestFrame, at - last);
    globalThis.heldUp.frames++;
    last = at;
    requestAnimationFrame(drawn);
  };
  requestAnimationFrame(drawn);
}

/** What has been noted of a frame since this was last asked. */
export function takeHeldUp(frame: Frame): Promise<HeldUp> {
  return frame.evaluate(() => {
    const taken = globalThis.heldUp;
    globalThis.heldUp = { longTasks: [], longestFrame: 0, frames: 0 };
    return taken;
  });
}
