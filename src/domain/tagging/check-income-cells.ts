import type { Finding } from "../findings/finding.ts";
import type { RawCell, SheetCells } from "../ledger/cells.ts";
import { readIncome } from "../ledger/read-income.ts";
import { INCOME_FIELDS, type Reading } from "../ledger/reading.ts";

/**
 * Finds income cells of lines that hold words where a figure should stand: they count as no income until they are corrected.
 *
 * Findings: `income-not-a-number`, one a cell, each a stop: N and the receipts of transfers would be short of it.
 */
export function checkIncomeCells(cells: SheetCells, reading: Reading): Finding[] {
  return INCOME_FIELDS.flatMap((field) => {
    const mapped = reading.mapping[field];
    if (!mapped) return [];
    return reading.kinds.flatMap((kind, entry): Finding[] => {
      const row = reading.headerRow + 1 + entry;
      const cell = cells.columns[mapped.column]?.[row] ?? null;
      if (kind !== "line" || !isWords(cell)) return [];
      const params = { text: cell, heading: mapped.header.trim() };
      return [
        { code: "income-not-a-number", severity: "stop", sheet: reading.sheet, row, column: mapped.column, params },
      ];
    });
  });
}

/** Text that states no figure. */
function isWords(cell: RawCell): cell is string {
  return typeof cell === "string" && cell.trim() !== "" && readIncome(cell) === null;
}
