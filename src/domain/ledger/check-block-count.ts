import type { Finding } from "../findings/finding.ts";

/** Most sources that one workbook takes: a bound of ours, beyond the 60 with a formula on every row that were tried. */
export const MOST_BLOCKS = 250;

/** Findings: `too-many-sources`, a stop: said before anything is written. */
export function checkBlockCount(blocks: number): Finding[] {
  if (blocks <= MOST_BLOCKS) return [];
  return [{ code: "too-many-sources", severity: "stop", params: { sources: blocks, most: MOST_BLOCKS } }];
}
