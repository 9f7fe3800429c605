import { isErrorCell, type SheetCells } from "#domain/ledger/cells";
import { cellText } from "#domain/ledger/text-at";
import type { SamplePlace } from "#reference/sample-place";
import { done, type Result } from "../ports/result.ts";
import type { WorkbookError } from "../ports/workbook-error.ts";
import type { WorkbookPort } from "../ports/workbook.port.ts";

/** The sheet that already holds the sample's rows, cell for cell; null where none does. A second copy would count twice. */
export async function findSample(
  workbook: WorkbookPort,
  { rows }: SamplePlace,
): Promise<Result<string | null, WorkbookError>> {
  const survey = await workbook.survey();
  if (!survey.ok) return survey;
  for (const { name, rowCount } of survey.value) {
    if (rowCount !== rows.length) continue;
    const cells = await workbook.readSheet(name);
    if (!cells.ok) return cells;
    if (holds(cells.value, rows)) return done(name);
  }
  return done(null);
}

function holds({ columns }: SheetCells, rows: SamplePlace["rows"]): boolean {
  return rows.every((row, at) =>
    row.every((wanted, column) => {
      const cell = columns[column]?.[at] ?? null;
      return !isErrorCell(cell) && cellText(cell) === cellText(wanted);
    }),
  );
}
