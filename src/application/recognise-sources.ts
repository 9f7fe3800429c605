import { dateOrderOf, type DateOrder } from "#domain/dates/read-date";
import { monthsCovered } from "#domain/dates/months-covered";
import type { RawCell, SheetCells } from "#domain/ledger/cells";
import type { SourceBlock } from "#domain/ledger/ledger";
import type { NotSpend, Reading } from "#domain/ledger/reading";
import { recogniseSheet } from "#domain/ledger/recognise";
import { tpColumnOf } from "#domain/ledger/tp-columns";
import { VOCABULARY } from "#reference/vocabulary";
import type { SheetSurvey, TableSurvey } from "./ports/workbook.port.ts";
import { keepToTable } from "./keep-to-table.ts";

/** A sheet of the council's with its cells, and the file it was brought in from ("" where it was in the workbook). */
export interface CouncilSheet {
  readonly survey: SheetSurvey;
  readonly cells: SheetCells;
  readonly path: string;
  /** Field -> heading, where a person has said which column is which. */
  readonly mapping: Readonly<Record<string, string>>;
}

/** A block of spend with the cells it was read from. */
export interface RecognisedBlock {
  readonly block: SourceBlock;
  readonly cells: SheetCells;
  readonly dateOrder: DateOrder;
  readonly monthsCovered: number | null;
}

export interface RecognisedSources {
  readonly blocks: readonly RecognisedBlock[];
  readonly notSpend: readonly NotSpend[];
}

/** Finds the spend on every sheet: in its Excel tables where they read as spend, else on the sheet as it lies. */
export function recogniseSources(sheets: readonly CouncilSheet[]): RecognisedSources {
  const blocks: RecognisedBlock[] = [];
  const notSpend: NotSpend[] = [];
  const taken = new Set<string>();
  for (const sheet of sheets) {
    const found = readingsOf(sheet);
    notSpend.push(...found.notSpend);
    for (const { reading, table } of found.readings) {
      const tp = tpColumnOf(sheet.cells);
      const id = blockId(sheet.cells, tp, taken);
      taken.add(id);
      const block = {
        id,
        sheet: sheet.survey.name,
        table: table?.name ?? null,
        reading,
        firstTpColumn: tp?.column ?? freeColumn(sheet, table),
        sources: sourcesOf(sheet.cells, reading, id),
        path: sheet.path,
      };
      const dates = columnOf(sheet.cells, reading);
      const dateOrder = dateOrderOf(dates);
      blocks.push({ block, cells: sheet.cells, dateOrder, monthsCovered: monthsCovered(dates, dateOrder) });
    }
  }
  return { blocks, notSpend };
}

interface FoundReadings {
  readonly readings: readonly { readonly reading: Reading; readonly table: TableSurvey | null }[];
  readonly notSpend: readonly NotSpend[];
}

function readingsOf(sheet: CouncilSheet): FoundReadings {
  const options = { mapping: sheet.mapping };
  const inTables = sheet.survey.tables.flatMap((table) => {
    const found = recogniseSheet(keepToTable(sheet.cells, table), VOCABULARY, options);
    return "reading" in found ? [{ reading: found.reading, table }] : [];
  });
  if (inTables.length > 0) return { readings: inTables, notSpend: [] };
  const found = recogniseSheet(sheet.cells, VOCABULARY, options);
  return "reading" in found
    ? { readings: [{ reading: found.reading, table: null }], notSpend: [] }
    : { readings: [], notSpend: [found.notSpend] };
}

/** The id that rows of the block already bear (`S01-000012`), else the next free one. */
function blockId(cells: SheetCells, tp: { column: number } | null, taken: ReadonlySet<string>): string {
  const held = tp ? cells.columns[tp.column]?.map((cell) => /^(S\d{2,})-\d+$/.exec(String(cell))?.[1]) : undefined;
  const own = held?.find((id) => id !== undefined && !taken.has(id));
  if (own) return own;
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

function sourcesOf(cells: SheetCells, reading: Reading, id: string): string[] {
  const mapped = reading.mapping.source;
  if (!mapped) return [id];
  const found = new Set<string>();
  reading.kinds.forEach((kind, entry) => {
    const cell = cells.columns[mapped.column]?.[reading.headerRow + 1 + entry] ?? null;
    if (kind === "line" && cell !== null) found.add(String(cell).trim());
  });
  return found.size === 0 ? [id] : [...found];
}

function columnOf(cells: SheetCells, reading: Reading): RawCell[] {
  const mapped = reading.mapping.date;
  if (!mapped) return [];
  const column = cells.columns[mapped.column] ?? [];
  return reading.kinds.flatMap((kind, entry) =>
    kind === "line" ? [column[reading.headerRow + 1 + entry] ?? null] : [],
  );
}
