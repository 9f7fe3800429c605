import type { Finding } from "../findings/finding.ts";

/**
 * Most sources that one workbook takes: the printed sheets add one term a source, and Excel refuses formulas over 8,192
 * characters. Measured: 34 real files were written, 35 were refused.
 */
export const MOST_BLOCKS = 30;

/** Findings: `too-many-sources`, a stop: said before anything is written. */
export function checkBlockCount(blocks: number): Finding[] {
  if (blocks <= MOST_BLOCKS) return [];
  return [{ code: "too-many-sources", severity: "stop", params: { sources: blocks, most: MOST_BLOCKS } }];
}
