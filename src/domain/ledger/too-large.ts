import type { Finding } from "../findings/finding.ts";
import { POUNDS_IN } from "../place/registers.ts";
import type { SheetCells } from "./cells.ts";
import { readIncome } from "./read-income.ts";
import { INCOME_FIELDS, type Reading } from "./reading.ts";

/**
 * In pounds. No line of spending comes near a million million: what does is a slip or the number of something else, and sums with
 * it would no longer hold pence.
 */
const MOST = 1e12;

/**
 * Finds a figure with which nothing could be counted to the penny. Leaving its row out would not do: the sheets' own formulas read
 * the cell as it stands.
 *
 * Finding: `figure-too-large`, a stop at the first of them; null where there is none.
 */
export function findTooLarge(cells: SheetCells, reading: Reading): Finding | null {
  const { mapping, headerRow, kinds, amounts, statedUnit } = reading;
  const unit = statedUnit ?? "£";
  const incomes = INCOME_FIELDS.flatMap((field) => mapping[field]?.column ?? []);
  for (const [entry, kind] of kinds.entries()) {
    if (kind !== "line") continue;
    const row = headerRow + 1 + entry;
    const figures = incomes.map((column) => [column, readIncome(cells.columns[column]?.[row])] as const);
    const found = [[mapping.amount?.column ?? 0, amounts[entry]] as const, ...figures].find(
      ([, figure]) => Math.abs(figure ?? 0) * POUNDS_IN[unit] >= MOST,
    );
    if (!found) continue;
    const [column, figure] = found;
    return {
      code: "figure-too-large",
      severity: "stop",
      sheet: cells.sheet,
      row,
      column,
      params: { text: unit === "£" ? String(figure) : `${String(figure)} (${unit})` },
    };
  }
  return null;
}
