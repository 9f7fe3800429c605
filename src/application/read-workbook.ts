import type { Finding } from "#domain/findings/finding";
import type { LogRow } from "#domain/ledger/source-row";
import { checkSourceWords } from "#domain/place/check-register-words";
import { type HeldSettings, readHeldSettings } from "#domain/place/read-place";
import { registerRows, type RegisterTable } from "#domain/place/register-rows";
import type { Registers } from "#domain/place/registers";
import type { StandingTables } from "#sheets/standing-cells";
import { done, type Result } from "./ports/result.ts";
import type { WorkbookError } from "./ports/workbook-error.ts";
import type { Progress, SheetSurvey, WorkbookPort } from "./ports/workbook.port.ts";
import type { CouncilSheet, StandingSources } from "./recognise-sources.ts";
import { readLedgers } from "./standing-ledgers.ts";
import { LOG_TABLE, readStandingLog } from "./standing-log.ts";
import { REGISTER_TABLES, settleRegisters, type StatedSettings, type StatedTables } from "./stated-settings.ts";

const CHECKS_TABLE = "TP_Checks";

/** What the workbook holds before a count. */
export interface ReadWorkbook {
  readonly sheets: readonly CouncilSheet[];
  readonly registers: Registers;
  readonly standing: StandingSources;
  /** Words in the registers that would make a total false if they were guessed at. */
  readonly unclear: readonly Finding[];
  /** What stands on TP Place and TP Log from earlier. */
  readonly held: HeldSettings;
  /** TP_Sources as the last count left it; null before the first. */
  readonly sourcesHeld: RegisterTable | null;
  readonly log: readonly LogRow[];
  /** Our tables in which people write beside what is reckoned. */
  readonly written: StandingTables;
}

/** What is asked of the workbook beside the workbook itself. */
export interface ReadRequest {
  readonly settings: StatedSettings;
  /** Path of the file that a sheet was brought in from, by sheet name; "" for the council's own sheets. */
  readonly pathOf: (sheet: string) => string;
  readonly progress?: Progress;
}

/** Reads the sources, the registers and what stands of an earlier count. Nothing is written. */
export async function readWorkbook(
  workbook: WorkbookPort,
  request: ReadRequest,
): Promise<Result<ReadWorkbook, WorkbookError>> {
  const survey = await workbook.survey();
  if (!survey.ok) return survey;
  const tables = await workbook.readTables([...REGISTER_TABLES, LOG_TABLE, CHECKS_TABLE]);
  if (!tables.ok) return tables;
  const inWorkbook: StatedTables = Object.fromEntries(
    REGISTER_TABLES.map((name, at) => [name, tables.value[at] ?? null]),
  );
  const registers = settleRegisters(inWorkbook, request.settings);
  const ledgers = await readLedgers(workbook, survey.value);
  if (!ledgers.ok) return ledgers;
  const sheets = await readSheets(workbook, survey.value.filter(isCouncils), { request, registers });
  if (!sheets.ok) return sheets;
  const left = standingOf(inWorkbook, tables.value.slice(REGISTER_TABLES.length));
  return done({
    ...left,
    sheets: sheets.value,
    registers,
    standing: { ledgers: ledgers.value, heldIds: heldIds(left.sourcesHeld) },
    unclear: checkSourceWords(request.settings.tables?.TP_Sources ?? inWorkbook.TP_Sources),
  });
}

/** What an earlier count and people left in our tables, the registers apart. */
function standingOf(
  inWorkbook: StatedTables,
  [log, checks = null]: readonly (RegisterTable | null)[],
): Pick<ReadWorkbook, "held" | "log" | "sourcesHeld" | "written"> {
  return {
    held: readHeldSettings(inWorkbook.TP_Place),
    log: readStandingLog(log),
    sourcesHeld: inWorkbook.TP_Sources ?? null,
    written: { checks, rules: inWorkbook.TP_Rules ?? null, transfers: inWorkbook.TP_Transfers ?? null },
  };
}

async function readSheets(
  workbook: WorkbookPort,
  surveys: readonly SheetSurvey[],
  { request, registers }: { readonly request: ReadRequest; readonly registers: Registers },
): Promise<Result<readonly CouncilSheet[], WorkbookError>> {
  const sheets: CouncilSheet[] = [];
  for (const survey of surveys) {
    const cells = await workbook.readSheet(survey.name, request.progress);
    if (!cells.ok) return cells;
    const path = request.pathOf(survey.name);
    sheets.push({ survey, cells: cells.value, path, mapping: mappingFor(registers, survey.name, path) });
  }
  return done(sheets);
}

/** Ids of the blocks that TP_Sources holds: `S01` of `S01` and of `S01 Ret`. */
function heldIds(sources: RegisterTable | null): string[] {
  return registerRows(sources, "source").flatMap((row) => /^S\d{2,}(?= |$)/.exec(row.text("source"))?.[0] ?? []);
}

/** Sheets of ours without a table. */
const LAID_OUT: ReadonlySet<string> = new Set(
  ["Return", "Bridge", "Views", "Bodies", "Agency x Theme", "COFOG", "Overlap", "Method"].map((name) => `TP ${name}`),
);

/** Ours bear the prefix and hold a table of ours, or are one of the laid-out sheets; everything else may be a source. */
function isCouncils({ name, tables }: SheetSurvey): boolean {
  return !(name.startsWith("TP ") && (LAID_OUT.has(name) || tables.some((table) => table.name.startsWith("TP_"))));
}

function mappingFor(registers: Registers, sheet: string, path: string): Readonly<Record<string, string>> {
  const found = Object.entries(registers.mappings).find(
    ([suffix]) => suffix.toLowerCase() === sheet.toLowerCase() || (path !== "" && path.endsWith(suffix)),
  );
  return found?.[1] ?? {};
}
