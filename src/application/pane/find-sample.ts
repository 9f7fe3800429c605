import type { SamplePlace } from "#reference/sample-place";
import type { Result } from "../ports/result.ts";
import type { WorkbookError } from "../ports/workbook-error.ts";
import type { WorkbookPort } from "../ports/workbook.port.ts";
import { findSameSheet } from "./find-same-sheet.ts";

/** The sheet that already holds the sample's rows; null where none does. */
export async function findSample(
  workbook: WorkbookPort,
  { rows }: SamplePlace,
): Promise<Result<string | null, WorkbookError>> {
  const survey = await workbook.survey();
  return survey.ok ? findSameSheet(workbook, survey.value, rows) : survey;
}
