import type { Finding } from "../findings/finding.ts";
import type { SourceRow } from "../ledger/source-row.ts";

/**
 * Tells of sources that a person has said to be in another unit than their sheet says: one of the two is wrong, and the total
 * with it, a thousandfold.
 *
 * Finding: `unit-said-otherwise`, a look with the heading of the amounts. What a person said holds.
 * @source method.md, "What may be counted together"; assurance.md A13
 */
export function unitDiffers({ terms, block }: Pick<SourceRow, "terms" | "block">): Finding[] {
  const { sheet, headerRow: row, statedUnit, mapping } = block.reading;
  if (statedUnit === null || terms.unit === null || terms.unit === statedUnit) return [];
  const column = mapping.amount?.column ?? 0;
  const params = { said: terms.unit, stated: statedUnit };
  return [{ code: "unit-said-otherwise", severity: "look", sheet, row, column, params }];
}
