import type { SheetCells } from "#domain/ledger/cells";
import { tpColumnOf } from "#domain/ledger/tp-columns";
import { UNFINISHED_SHEET } from "#sheets/plan/unfinished";
import { isCouncils } from "./is-councils.ts";
import { done, type Result } from "./ports/result.ts";
import type { WorkbookError } from "./ports/workbook-error.ts";
import type { CountingPort, SheetSurvey } from "./ports/workbook.port.ts";
import { rereadRows } from "./reread-rows.ts";

/** Row of a sheet, 0-based. */
export interface SheetRow {
  readonly sheet: string;
  readonly row: number;
}

/** A sheet of the council's as it was last read. */
export interface KeptSheet {
  readonly survey: SheetSurvey;
  readonly cells: SheetCells;
}

export type SheetsByName = ReadonlyMap<string, KeptSheet>;

/**
 * True where the council's cells of these rows say what they said when the sheets were read, with the id beside them, and no
 * sheet of the council's has another extent, table or hidden part. False where it is not known.
 */
export async function rowsStand(
  workbook: Pick<CountingPort, "survey" | "readCells">,
  sheets: SheetsByName,
  rows: readonly SheetRow[],
): Promise<Result<boolean, WorkbookError>> {
  if (sheets.size === 0) return done(false);
  const survey = await workbook.survey();
  if (!survey.ok) return survey;
  if (!isAsRead(sheets, survey.value)) return done(false);
  for (const { cells } of sheets.values()) {
    const ofSheet = rows.filter(({ sheet }) => sheet === cells.sheet).map(({ row }) => row);
    const read = await rereadRows(workbook, cells, new Set(ofSheet));
    if (!read.ok) return read;
    if (read.value === null) return done(false);
  }
  return done(true);
}

function isAsRead(sheets: SheetsByName, survey: readonly SheetSurvey[]): boolean {
  const councils = survey.filter(isCouncils);
  return !isBrokenOff(survey) && councils.length === sheets.size && councils.every((one) => standing(sheets, one));
}

/** The sheet as it was kept; null where its extent, tables, hidden parts or protection are other than they were. */
export function standing(sheets: SheetsByName, survey: SheetSurvey): KeptSheet | null {
  const kept = sheets.get(survey.name);
  return kept && JSON.stringify(kept.survey) === JSON.stringify(survey) ? kept : null;
}

/** Where a run broke off old tags may stand beside the rows. */
export function isBrokenOff(sheets: readonly SheetSurvey[]): boolean {
  return sheets.some(({ name }) => name === UNFINISHED_SHEET);
}

/** The council's columns, and the ids of the rows beside them. */
export function withoutOurs({ survey, cells }: KeptSheet): KeptSheet {
  const ids = tpColumnOf(cells)?.column;
  return ids === undefined
    ? { survey, cells }
    : { survey, cells: { ...cells, columns: cells.columns.slice(0, ids + 1) } };
}
