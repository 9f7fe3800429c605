/** The steps of a count that are timed. */
export type Step = "read" | "tag" | "count" | "duplicates" | "sheets";
/** Milliseconds by step, and in all. */
export type Timings = Readonly<Record<Step | "total", number>>;

/** Times the steps of a job by a clock that the caller gives: the core has none of its own. */
export function stopwatch(clock: () => number) {
  const started = clock();
  const laps: Record<Step, number> = { read: 0, tag: 0, count: 0, duplicates: 0, sheets: 0 };
  let last = started;
  return {
    lap(step: Step): void {
      const now = clock();
      laps[step] = now - last;
      last = now;
    },
    timings: (): Timings => ({ ...laps, total: last - started }),
  };
}
