import type { Finding } from "../findings/finding.ts";
import type { ThemeSplit } from "../place/registers.ts";

/**
 * Finds splits that would lose or double money: weights that do not total 100 %, or that are no weight.
 *
 * @param splits - parts by row id; no parts = not split, which is no finding.
 * Findings: `split-weights`, `split-weight-unfit`, each a stop.
 */
export function checkSplits(splits: Readonly<Record<string, readonly ThemeSplit[]>>): Finding[] {
  return Object.entries(splits).flatMap(([row, parts]): Finding[] => {
    const unfit = parts.find(({ weightPercent }) => !isWeight(weightPercent));
    if (unfit) {
      const params = { row, theme: unfit.theme, weight: unfit.weightPercent };
      return [{ code: "split-weight-unfit", severity: "stop", params }];
    }
    const hundredths = parts.reduce((sum, { weightPercent }) => sum + Math.round(weightPercent * 100), 0);
    if (parts.length === 0 || hundredths === 10_000) return [];
    return [{ code: "split-weights", severity: "stop", params: { row, total: hundredths / 100 } }];
  });
}

/** Above nought, at most 100, at most two decimals. */
function isWeight(percent: number): boolean {
  return percent > 0 && percent <= 100 && Math.abs(percent * 100 - Math.round(percent * 100)) < 1e-6;
}
