import type { Finding } from "../findings/finding.ts";
import type { SheetCells } from "../ledger/cells.ts";
import type { Reading } from "../ledger/reading.ts";

const INCOMES = ["externalIncome", "internalIncome"] as const;

/**
 * Finds income cells of lines that hold text where a number should stand: the sheet's formulas read numbers only, so the
 * text counts as no income until it is corrected.
 *
 * Findings: `income-not-a-number`, one a cell, each a stop: N and the receipts of transfers would be short of it.
 */
export function checkIncomeCells(cells: SheetCells, reading: Reading): Finding[] {
  return INCOMES.flatMap((field) => {
    const mapped = reading.mapping[field];
    if (!mapped) return [];
    return reading.kinds.flatMap((kind, entry): Finding[] => {
      const row = reading.headerRow + 1 + entry;
      const cell = cells.columns[mapped.column]?.[row] ?? null;
      if (kind !== "line" || typeof cell !== "string" || cell.trim() === "") return [];
      const params = { text: cell, heading: mapped.header.trim() };
      return [
        { code: "income-not-a-number", severity: "stop", sheet: reading.sheet, row, column: mapped.column, params },
      ];
    });
  });
}
