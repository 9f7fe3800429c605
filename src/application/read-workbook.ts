import { amendDecisions, type DuplicateDecision } from "#domain/duplicate-list/duplicate-decision";
import { readDuplicateDecisions } from "#domain/duplicate-list/read-decisions";
import { amendSupplierAnswers, readSupplierAnswers } from "#domain/supplier-list/supplier-answers";
import type { SupplierDecision } from "#domain/suppliers/suppliers";
import type { Finding } from "#domain/findings/finding";
import type { LogRow } from "#domain/ledger/source-row";
import { refuseBodyNames } from "#domain/place/bodies-of-one-name";
import { checkSourceWords, checkTransferWords } from "#domain/place/check-register-words";
import { type HeldSettings, readHeldSettings } from "#domain/place/read-place";
import { registerRows, type RegisterTable } from "#domain/place/register-rows";
import type { Registers } from "#domain/place/registers";
import { SPLIT } from "#domain/counting/theme-parts";
import { checkSplits } from "#domain/tagging/check-splits";
import type { StandingTables } from "#sheets/standing-cells";
import { amendExplanations } from "./amend-explanations.ts";
import { amendPairReasons } from "./amend-pair-reasons.ts";
import { amendRegisters } from "./amend-registers.ts";
import { amendRules } from "./amend-rules.ts";
import type { Amendments } from "./amendments.ts";
import { type HeldMapping, readMappings } from "./held-mappings.ts";
import { isCouncils } from "./is-councils.ts";
import { keyAmendments } from "./key-amendments.ts";
import { readCouncilSheets } from "./read-council-sheets.ts";
import { checkShares } from "./decide-shares.ts";
import { done, failed, type Result } from "./ports/result.ts";
import type { WorkbookError } from "./ports/workbook-error.ts";
import type { CountingPort, Progress, SheetSurvey } from "./ports/workbook.port.ts";
import type { CouncilSheet, StandingSources } from "./recognise-sources.ts";
import { readLedgers } from "./standing-ledgers.ts";
import { LOG_TABLE, readStandingLog } from "./standing-log.ts";
import {
  REGISTER_TABLES,
  type RegisterName,
  settleRegisters,
  type StatedSettings,
  type StatedTables,
} from "./stated-settings.ts";
import type { TypedRow, TypedTags } from "./typed-tags.ts";
import { findRowsTyped } from "./written-tables.ts";

const CHECKS_TABLE = "TP_Checks";
const CUBE_TABLE = "TP_Cube";
const DUPLICATES_TABLE = "TP_Duplicates";
const SUPPLIERS_TABLE = "TP_Suppliers";

/** What the workbook holds before a count. */
export interface ReadWorkbook {
  readonly sheets: readonly CouncilSheet[];
  readonly registers: Registers;
  /** The registers before amendments were laid over them: what undoing those goes back to. */
  readonly heldRegisters: Registers;
  readonly standing: StandingSources;
  /** Words in the registers that would make a total false if they were guessed at. */
  readonly unclear: readonly Finding[];
  /** Rows that people typed below our tables: they count as rows of theirs. */
  readonly takenIn: readonly Finding[];
  /** What stands on TP Place and TP Log from earlier. */
  readonly held: HeldSettings;
  /** TP_Sources as the last count left it; null before the first. */
  readonly sourcesHeld: RegisterTable | null;
  readonly log: readonly LogRow[];
  /** Our tables in which people write beside what is reckoned. */
  readonly written: StandingTables;
  /** TP_Rules as it stands, amended. */
  readonly rules: RegisterTable | null;
  /** The same before amendments. */
  readonly heldRules: RegisterTable | null;
  /** TP_Checks as it stands, before reasons given now. */
  readonly heldChecks: RegisterTable | null;
  /** TP_Transfers likewise, before what is said now of why two sides differ. */
  readonly heldTransfers: RegisterTable | null;
  /** What people have said of which column is which, on TP_Mappings. */
  readonly mappings: readonly HeldMapping[];
  /** What a person has said and no table held yet, see `keyAmendments`. */
  readonly amendments: Amendments;
  /** What a person says of single rows and no TP column holds yet. */
  readonly typed: TypedTags;
  /** Bodies and themes that the sheets have lines for; null before the first count. */
  readonly cube: RegisterTable | null;
  /** What people have decided on payments that are alike, amended; and the same before amendments. */
  readonly duplicates: readonly DuplicateDecision[];
  readonly heldDuplicates: readonly DuplicateDecision[];
  /** What people have answered on names of payees, amended; and the same before amendments. */
  readonly suppliers: readonly SupplierDecision[];
  readonly heldSuppliers: readonly SupplierDecision[];
  /** Names of all sheets that stand. */
  readonly sheetNames: readonly string[];
}

/** What is asked of the workbook beside the workbook itself. */
export interface ReadRequest {
  readonly settings: StatedSettings;
  /** Path of the file that a sheet was brought in from, by sheet name; "" for the council's own sheets. */
  readonly pathOf: (sheet: string) => string;
  /** What a person has said and no table holds yet. */
  readonly amendments?: Amendments;
  /** 22/11/2026 14:03:07; the date of reasons given now. */
  readonly now?: string;
  readonly progress?: Progress;
  /** TP columns are to be written afterwards: what can be seen at once to refuse that refuses it now, and not after a count. */
  readonly toWrite?: boolean;
}

/** Reads the sources, the registers and what stands of an earlier count. Nothing is written. */
export async function readWorkbook(
  workbook: CountingPort,
  request: ReadRequest,
): Promise<Result<ReadWorkbook, WorkbookError>> {
  const survey = await workbook.survey();
  if (!survey.ok) return survey;
  const filtered = request.toWrite === true ? survey.value.find(isFilteredSource) : undefined;
  if (filtered) return failed({ code: "rows-filtered", sheet: filtered.name });
  const names = [...REGISTER_TABLES, ...OUR_TABLES];
  const tables = await workbook.readTables(names);
  if (!tables.ok) return tables;
  const typed = findRowsTyped(names, tables.value);
  const registers = readRegisters(tables.value, request);
  const ledgers = await readLedgers(workbook, survey.value);
  if (!ledgers.ok) return ledgers;
  const sheets = await readCouncilSheets(workbook, survey.value.filter(isCouncils), { request, ...registers });
  if (!sheets.ok) return sheets;
  return done({
    ...registers,
    unclear: [...typed.lost, ...registers.unclear],
    takenIn: typed.takenIn,
    typed: typedTags(request.amendments ?? {}),
    sheetNames: survey.value.map(({ name }) => name),
    sheets: sheets.value,
    standing: { ledgers: ledgers.value, heldIds: heldIds(registers.sourcesHeld) },
  });
}

/** The tags of a sheet that is protected stand on a ledger of ours. */
function isFilteredSource(survey: SheetSurvey): boolean {
  return survey.filtered === true && !survey.protected && isCouncils(survey);
}

/** Of what the workbook holds, what people have said in registers and no amendment has changed. */
export type HeldRegisters = Pick<
  ReadWorkbook,
  ("heldRegisters" | "heldRules" | "heldChecks" | "heldTransfers") | ("heldDuplicates" | "heldSuppliers" | "mappings")
>;

/** Reads what these tables of ours say now, and no others. */
export async function readHeld(
  workbook: Pick<CountingPort, "readTables">,
  names: readonly string[],
): Promise<Result<HeldRegisters, WorkbookError>> {
  const read = await workbook.readTables(names);
  if (!read.ok) return read;
  const tables = [...REGISTER_TABLES, ...OUR_TABLES].map((name) => read.value[names.indexOf(name)] ?? null);
  return done(readRegisters(tables, { settings: {} }));
}

/** The registers as people left them, with what they have said since laid over them. */
function readRegisters(
  tables: readonly (RegisterTable | null)[],
  { settings, amendments: said = {}, now = "" }: Pick<ReadRequest, "settings" | "amendments" | "now">,
) {
  const amendments = keyAmendments(said);
  const today = now.slice(0, 10);
  const inWorkbook: StatedTables = Object.fromEntries(REGISTER_TABLES.map((name, at) => [name, tables[at] ?? null]));
  const heldRegisters = settleRegisters(inWorkbook, settings);
  const left = standingOf(inWorkbook, tables.slice(REGISTER_TABLES.length));
  const stated = (name: RegisterName): RegisterTable | null => settings.tables?.[name] ?? inWorkbook[name] ?? null;
  const heldRules = stated("TP_Rules");
  const rules = amendRules(heldRules, amendments);
  const registers = amendRegisters(heldRegisters, amendments);
  return {
    ...left,
    heldRegisters,
    registers,
    duplicates: amendDecisions(left.heldDuplicates, amendments.duplicates ?? []),
    suppliers: amendSupplierAnswers(left.heldSuppliers, amendments.suppliers ?? []),
    rules,
    heldRules,
    heldChecks: left.written.checks,
    heldTransfers: left.written.transfers,
    written: {
      ...left.written,
      rules,
      checks: amendExplanations(left.written.checks, amendments.explanations ?? {}, today),
      transfers: amendPairReasons(left.written.transfers, amendments.pairReasons, today),
    },
    amendments,
    mappings: readMappings(inWorkbook.TP_Mappings),
    unclear: [
      ...checkSourceWords(stated("TP_Sources")),
      ...checkTransferWords(stated("TP_Transfers")),
      ...refuseBodyNames(registers.agencies),
      ...checkSplits(amendments.splits ?? {}),
      ...checkShares(amendments.shares ?? [], registers),
    ],
  };
}

const OUR_TABLES = [LOG_TABLE, CHECKS_TABLE, CUBE_TABLE, DUPLICATES_TABLE, SUPPLIERS_TABLE] as const;

/** What an earlier count and people left in our tables, the registers apart. */
function standingOf(
  inWorkbook: StatedTables,
  [log, checks = null, cube = null, duplicates = null, suppliers = null]: readonly (RegisterTable | null)[],
) {
  return {
    held: readHeldSettings(inWorkbook.TP_Place),
    log: readStandingLog(log),
    sourcesHeld: inWorkbook.TP_Sources ?? null,
    written: { checks, transfers: inWorkbook.TP_Transfers ?? null, suppliers },
    cube,
    heldDuplicates: readDuplicateDecisions(duplicates),
    heldSuppliers: readSupplierAnswers(suppliers),
  };
}

/** A split row says so in its theme; one that is split no longer gets its theme from source and rules again. */
function typedTags({ tags = {}, splits = {} }: Amendments): TypedTags {
  const typed = new Map<string, TypedRow>(Object.entries(tags));
  for (const [row, parts] of Object.entries(splits)) {
    typed.set(row, { ...typed.get(row), theme: parts.length === 0 ? undefined : SPLIT });
  }
  return typed;
}

/** Ids of the blocks that TP_Sources holds: `S01` of `S01` and of `S01 Ret`. */
function heldIds(sources: RegisterTable | null): string[] {
  return registerRows(sources, "source").flatMap((row) => /^S\d{2,}(?= |$)/.exec(row.text("source"))?.[0] ?? []);
}
