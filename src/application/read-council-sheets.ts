import type { SheetCells } from "#domain/ledger/cells";
import type { Registers } from "#domain/place/registers";
import type { Amendments } from "./amendments.ts";
import { type HeldMapping, mappingHeld } from "./held-mappings.ts";
import { done, type Result } from "./ports/result.ts";
import type { WorkbookError } from "./ports/workbook-error.ts";
import type { CountingPort, Progress, SheetSurvey } from "./ports/workbook.port.ts";
import type { CouncilSheet } from "./recognise-sources.ts";
import { sheetSetAside } from "./sheet-set-aside.ts";

interface Mappings {
  readonly request: {
    readonly pathOf: (sheet: string) => string;
    readonly amendments?: Amendments;
    readonly progress?: Progress;
  };
  readonly registers: Registers;
  readonly mappings: readonly HeldMapping[];
}

/** Reads the council's sheets, each with what people have said of its columns; one that cannot be read is set aside or told. */
export async function readCouncilSheets(
  workbook: CountingPort,
  surveys: readonly SheetSurvey[],
  stated: Mappings,
): Promise<Result<readonly CouncilSheet[], WorkbookError>> {
  const { request } = stated;
  const sheets: CouncilSheet[] = [];
  for (const survey of surveys) {
    const cells = await workbook.readSheet(survey.name, request.progress);
    const path = request.pathOf(survey.name);
    if (!cells.ok) {
      const setAside = sheetSetAside(survey, cells.error, path);
      if (setAside === null) return cells;
      sheets.push(setAside);
      continue;
    }
    sheets.push({ survey, cells: cells.value, path, ...mappingFor(cells.value, path, stated) });
  }
  return done(sheets);
}

/**
 * Which column is which, as people have said: beside the workbook, else on TP_Mappings, and in the pane over both. A heading
 * of nothing takes back what was said of a field.
 */
function mappingFor(
  cells: SheetCells,
  path: string,
  { request, registers, mappings }: Mappings,
): Pick<CouncilSheet, "mapping" | "drift"> {
  const { sheet } = cells;
  const beside = Object.entries(registers.mappings).find(
    ([suffix]) => suffix.toLowerCase() === sheet.toLowerCase() || (path !== "" && path.endsWith(suffix)),
  );
  const carried = beside ? { mapping: beside[1], findings: [] } : mappingHeld(mappings, cells);
  const said = { ...carried.mapping, ...request.amendments?.mappings?.[sheet] };
  const mapping = Object.fromEntries(Object.entries(said).filter(([, heading]) => heading !== ""));
  return { mapping, drift: carried.findings };
}
