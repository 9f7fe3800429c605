import { dateOrderOf, type DateOrder } from "#domain/dates/read-date";
import { monthsDated } from "#domain/dates/months-covered";
import { isErrorCell, type RawCell, type SheetCells } from "#domain/ledger/cells";
import type { NotSpend, Reading } from "#domain/ledger/reading";
import { type Dated, datedFrom1904 } from "#domain/ledger/days-from-1904";
import { findDateProblems } from "#domain/ledger/date-problems";
import { realign } from "#domain/ledger/moved-columns";
import { cellText } from "#domain/ledger/text-at";
import { tpColumnOf } from "#domain/ledger/tp-columns";
import type { TableSurvey } from "./ports/workbook.port.ts";
import { type FoundReading, readingsOf, withFindings } from "./find-readings.ts";
import { CHOSEN_CELLS } from "./chosen-cells.ts";
import { findColumnsLeftOver } from "./columns-left-over.ts";
import type { CouncilSheet } from "./council-sheet.ts";
import { findHiddenParts } from "./hidden-parts.ts";
import type { KeptReadings } from "./kept-readings.ts";
import type { RecognisedBlock } from "./recognised-block.ts";
import { markSameContents } from "./same-contents.ts";
import { type BlockPlace, ledgerOf, type StandingLedger, type StandingLedgers } from "./standing-ledgers.ts";

export type { CouncilSheet, RecognisedBlock };

export interface RecognisedSources {
  readonly blocks: readonly RecognisedBlock[];
  readonly notSpend: readonly NotSpend[];
}

/** So many rows above its headings may speak of a list; further up stands something else. */
const TITLE_ROWS = 20;

/** What an earlier count left of the sources as a whole. */
export interface StandingSources {
  readonly ledgers: StandingLedgers;
  /** `S01` */
  readonly heldIds: readonly string[];
}

/**
 * Finds the spend on every sheet: in its Excel tables where they read as spend, else on the sheet as it lies, block by block
 * where several stand beside each other.
 *
 * @param standing - ledgers of ours that an earlier count made, and the ids that TP_Sources
 *   holds: a new block never takes the id of a source that was counted before.
 * @param kept - what the sheets of this workbook were read as the last time; absent = every sheet is read anew.
 */
export function recogniseSources(
  sheets: readonly CouncilSheet[],
  { ledgers, heldIds }: StandingSources = { ledgers: [], heldIds: [] },
  kept?: KeptReadings,
): RecognisedSources {
  kept?.nextRound();
  const found = sheets.map((sheet) => {
    const { readings: read, notSpend } = readingsOf(sheet, kept?.recognise);
    const readings = withFindings(read, [...(sheet.drift ?? []), ...findHiddenParts(sheet.survey)]);
    const isAlone = readings.length === 1;
    return {
      sheet,
      notSpend,
      readings: withLeftOver(
        sheet,
        readings.map((one) => ({ ...one, standing: ledgerOf(ledgers, placeOf(sheet, one, isAlone)) })),
      ),
    };
  });
  const held = found.flatMap(({ readings }) => readings.map(heldId));
  const taken = new Set([...heldIds, ...held.filter((id) => id !== null)]);
  const blocks = found
    .flatMap(({ sheet, readings }) => readings.map((read) => ({ sheet, read })))
    .map(({ sheet, read }, at) => {
      // A sheet copied with its TP columns bears the ids of another: the later one starts afresh.
      const own = held[at] ?? null;
      const id = own !== null && held.indexOf(own) === at ? own : nextId(taken);
      taken.add(id);
      return recognisedBlock(sheet, read, id);
    });
  return { blocks: markSameContents(blocks), notSpend: found.flatMap(({ notSpend }) => notSpend) };
}

/** A block with the ledger that an earlier count made for it. */
interface StandingReading extends FoundReading {
  readonly standing: StandingLedger | undefined;
}

/** TP columns are looked for beside the cells that a person chose as well: those of an area end with it. */
function withLeftOver(sheet: CouncilSheet, readings: readonly StandingReading[]): StandingReading[] {
  const fromLedger = readings.find((one) => needsLedger(sheet, one));
  if (!fromLedger) return [...readings];
  const isChosen = sheet.mapping[CHOSEN_CELLS] !== undefined;
  return withFindings(readings, findColumnsLeftOver(isChosen ? sheet.cells : fromLedger.cells));
}

function placeOf(sheet: CouncilSheet, { reading }: FoundReading, isAlone: boolean): BlockPlace {
  const { firstColumn = 0, lastColumn, headerRow, lastRow } = reading;
  return { sheet: sheet.survey.name, firstColumn, lastColumn, headerRow, lastRow, isAlone };
}

/** From here on the rows are read by field: under the first headings, wherever they stand further down. */
function byField({ survey }: CouncilSheet, { cells, reading }: StandingReading): Dated {
  const asRead = { cells: realign(cells, reading.mapping, reading.moves), reading };
  return survey.from1904 ? datedFrom1904(asRead) : asRead;
}

function recognisedBlock(sheet: CouncilSheet, found: StandingReading, id: string): RecognisedBlock {
  const { table } = found;
  const { cells, reading } = byField(sheet, found);
  const sourceKeys = keysOf(cells, reading, id);
  const dates = datesOf(cells, reading);
  const dateOrder = dateOrderOf(dates);
  const dated = withDateProblems(reading, cells, dateOrder);
  const block = {
    id,
    sheet: sheet.survey.name,
    table: table?.name ?? null,
    reading: dated,
    firstTpColumn: tpColumnOf(cells)?.column ?? freeColumn(sheet, table),
    ledger: needsLedger(sheet, found) ? `TP_Ledger_${id}` : null,
    sources: sourceKeys.size === 0 ? [id] : [...sourceKeys.values()],
    path: sheet.path,
    filledBelow: filledBelow(sheet.cells, reading),
  };
  const standingLedger = found.standing?.cells;
  return {
    ...{ block, cells, dateOrder, sourceKeys, standingLedger },
    titles: titlesAbove(sheet.cells, reading),
    monthsDated: monthsDated(dates, dateOrder),
  };
}

function titlesAbove({ columns }: SheetCells, { headerRow, firstColumn = 0, lastColumn }: Reading): string[] {
  const above = columns
    .slice(firstColumn, lastColumn + 1)
    .flatMap((column) => column.slice(0, headerRow).slice(-TITLE_ROWS));
  return above.map(cellText).filter((text) => text !== "");
}

function withDateProblems(reading: Reading, { columns }: SheetCells, order: DateOrder): Reading {
  const column = columns[reading.mapping.date?.column ?? -1];
  const findings = column ? findDateProblems(reading, column, order) : [];
  return findings.length === 0 ? reading : { ...reading, findings: [...reading.findings, ...findings] };
}

/** Cells that COUNTA would count below the block in its amount column. */
function filledBelow({ columns }: SheetCells, { mapping, lastRow }: Reading): number {
  const below = columns[mapping.amount?.column ?? -1]?.slice(lastRow + 1) ?? [];
  return below.filter((cell) => cell !== null && cell !== "").length;
}

/** The id that rows of the block already bear (`S01-000012`), beside them or in a ledger; null for a new block. */
function heldId({ cells, standing }: StandingReading): string | null {
  if (standing) return standing.id;
  const tp = tpColumnOf(cells);
  const ids = tp ? cells.columns[tp.column]?.map((cell) => /^(S\d{2,})-\d+$/.exec(String(cell))?.[1]) : undefined;
  return ids?.find((id) => id !== undefined) ?? null;
}

function nextId(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(numbered(number))) number++;
  return numbered(number);
}

function numbered(number: number): string {
  return `S${String(number).padStart(2, "0")}`;
}

/** The first column of the TP block: beside the table, or beside the last used column of the sheet. */
function freeColumn(sheet: CouncilSheet, table: TableSurvey | null): number {
  return table ? table.right + 1 : sheet.survey.columnCount;
}

/** No TP column can stand beside the source: the sheet is protected, or something stands to its right. */
function needsLedger(sheet: CouncilSheet, { table, cells, hasNeighbours, standing }: StandingReading): boolean {
  if (standing !== undefined || sheet.survey.protected || hasNeighbours) return true;
  if (table === null || tpColumnOf(cells) !== null) return false;
  const right = sheet.cells.columns.slice(table.right + 1);
  return right.some((column) => column.slice(table.top, table.bottom + 1).some((cell) => cell !== null && cell !== ""));
}

/**
 * Keys of the sources that a file's Source column names, in order of first appearance: the block's id with the name. Two
 * files may both call a source `S1`; by its block it is the same source at every count, wherever its tab stands.
 */
function keysOf(cells: SheetCells, reading: Reading, id: string): Map<string, string> {
  const keys = new Map<string, string>();
  const column = reading.mapping.source?.column;
  if (column === undefined) return keys;
  reading.kinds.forEach((kind, entry) => {
    const cell = cells.columns[column]?.[reading.headerRow + 1 + entry] ?? null;
    const text = sourceText(cell);
    if (kind === "line") keys.set(text, `${id} ${text}`.trim());
  });
  return keys;
}

/** What a Source column's cell calls the source; an error names none. */
export function sourceText(cell: RawCell): string {
  return isErrorCell(cell) ? "" : cellText(cell);
}

function datesOf(cells: SheetCells, reading: Reading): RawCell[] {
  const mapped = reading.mapping.date;
  if (!mapped) return [];
  const column = cells.columns[mapped.column] ?? [];
  return reading.kinds.flatMap((kind, entry) =>
    kind === "line" ? [column[reading.headerRow + 1 + entry] ?? null] : [],
  );
}
