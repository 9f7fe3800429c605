import type { Finding } from "#domain/findings/finding";
import type { SheetCells } from "#domain/ledger/cells";
import { tpColumnOf } from "#domain/ledger/tp-columns";

/**
 * TP columns that an earlier count left beside rows that are counted from a ledger now. They show what is no longer so; they
 * may stand in a table or before cells of the council's, so that they are pointed out and never deleted.
 *
 * Findings: `columns-left-over`, a look at their first heading.
 */
export function findColumnsLeftOver(cells: SheetCells): Finding[] {
  const tp = tpColumnOf(cells);
  if (tp === null) return [];
  const at = { sheet: cells.sheet, row: tp.headerRow, column: tp.column };
  return [{ code: "columns-left-over", severity: "look", ...at, params: {} }];
}
