import type { SheetCells } from "#domain/ledger/cells";
import type { TableSurvey } from "./ports/workbook.port.ts";

/** The sheet with every cell outside a table taken for empty, and nothing below its last data row. */
export function keepToTable(cells: SheetCells, table: TableSurvey): SheetCells {
  const last = table.showTotals ? table.bottom - 1 : table.bottom;
  const columns = cells.columns.map((column, at) =>
    at < table.left || at > table.right
      ? []
      : column.slice(0, last + 1).map((cell, row) => (row < table.top ? null : cell)),
  );
  return { sheet: cells.sheet, rowCount: last + 1, columns };
}
