import type { Recalculation } from "#test/support/libreoffice";

/**
 * What the formulas of a workbook cost: opened with all of them worked out, less opened with their values trusted.
 *
 * @param open - opens and saves once; returns the folder of what was saved. @returns milliseconds, and the folder of the first.
 */
export function timeRecalculation(open: (recalculation: Recalculation) => string): {
  readonly ms: number;
  readonly out: string;
} {
  const timed = (recalculation: Recalculation): { ms: number; out: string } => {
    const start = performance.now();
    const out = open(recalculation);
    return { ms: performance.now() - start, out };
  };
  // The first start of a program reads it from the disk.
  timed("never");
  const without = timed("never");
  const whole = timed("always");
  return { ms: Math.max(1, whole.ms - without.ms), out: whole.out };
}
