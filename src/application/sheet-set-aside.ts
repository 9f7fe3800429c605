import type { Finding } from "#domain/findings/finding";
import type { WorkbookError } from "./ports/workbook-error.ts";
import type { SheetSurvey } from "./ports/workbook.port.ts";
import type { CouncilSheet } from "./council-sheet.ts";

/**
 * A sheet that no machine could read, by one stray cell in a far corner: it is set aside and said, so that the others are
 * counted. One that was counted before is missed by the count (`source-missing`), which stops there.
 *
 * @returns null where the error is another, which stops the reading.
 */
export function sheetSetAside(survey: SheetSurvey, error: WorkbookError, path: string): CouncilSheet | null {
  if (error.code !== "sheet-too-large") return null;
  const { rows, columns } = error;
  const unread: Finding = { code: "sheet-too-large", severity: "stop", sheet: survey.name, params: { rows, columns } };
  return { survey, cells: { sheet: survey.name, rowCount: 0, columns: [] }, path, mapping: {}, unread };
}
