import type { RawCell, SheetCells } from "#domain/ledger/cells";
import { cellText } from "#domain/ledger/text-at";
import { done, type Result } from "../ports/result.ts";
import type { WorkbookError } from "../ports/workbook-error.ts";
import type { SheetSurvey, WorkbookPort } from "../ports/workbook.port.ts";

type Rows = readonly (readonly RawCell[])[];

/**
 * The sheet that already holds these rows, cell for cell from A1 on, and no more rows; null where none does. A second copy
 * would count twice. What stands beside them, as TP columns do, makes no other sheet of it.
 *
 * @param surveys - the sheets as they stand; only those with as many rows are read.
 */
export async function findSameSheet(
  workbook: Pick<WorkbookPort, "readSheet">,
  surveys: readonly SheetSurvey[],
  rows: Rows,
): Promise<Result<string | null, WorkbookError>> {
  const count = rows.reduce((last, row, at) => (row.some((cell) => cellText(cell) !== "") ? at + 1 : last), 0);
  if (count === 0) return done(null);
  for (const { name, rowCount } of surveys) {
    if (rowCount !== count) continue;
    const cells = await workbook.readSheet(name);
    if (!cells.ok) return cells;
    if (holds(cells.value, rows)) return done(name);
  }
  return done(null);
}

function holds({ columns }: SheetCells, rows: Rows): boolean {
  return rows.every((row, at) => row.every((wanted, column) => cellText(columns[column]?.[at]) === cellText(wanted)));
}
