import type { Finding } from "#domain/findings/finding";
import { findBesideTables } from "#domain/ledger/beside-tables";
import { areasOverlap, keepToArea, readAreas, type CellArea } from "#domain/ledger/cell-area";
import type { SheetCells } from "#domain/ledger/cells";
import { findFiguresOutside } from "#domain/ledger/figures-outside";
import { fillDown } from "#domain/ledger/fill-down";
import { joinHeadings } from "#domain/ledger/join-headings";
import { countMergedOnce, spreadMerged } from "#domain/ledger/merged-cells";
import type { NotSpend, Reading } from "#domain/ledger/reading";
import { findRowsAbove } from "#domain/ledger/rows-above";
import { splitBlocks } from "#domain/ledger/side-by-side";
import { VOCABULARY } from "#reference/vocabulary";
import { markedAs } from "#sheets/plan/our-mark";
import { CHOSEN_CELLS, withoutChosenCells } from "./chosen-cells.ts";
import type { CouncilSheet } from "./council-sheet.ts";
import { type Recognise, recogniseAnew } from "./kept-readings.ts";
import { keepToTable } from "./keep-to-table.ts";
import type { TableSurvey } from "./ports/workbook.port.ts";

/** A block of spend found on a sheet: its reading, the table it is, and the cells it was read from. */
export interface FoundReading {
  readonly reading: Reading;
  readonly table: TableSurvey | null;
  readonly cells: SheetCells;
  /** Other blocks stand beside it, where its TP columns would. */
  readonly hasNeighbours: boolean;
}

/** The spend found on a sheet, and why what was looked at beside it is none. */
export interface FoundReadings {
  readonly readings: readonly FoundReading[];
  readonly notSpend: readonly NotSpend[];
}

/** Our mark stands in the first row; somebody may have put a title above a copy. */
const MARK_ROWS = 5;

/**
 * Looks for the spend of a sheet: in the cells that a person chose, else in its Excel tables, else on the sheet as it lies. A copy
 * of a TP sheet, kept under another name or come in with a partner's workbook, is no source: what it is made from is what counts.
 */
export function readingsOf(sheet: CouncilSheet, recognise: Recognise = recogniseAnew): FoundReadings {
  if (sheet.unread) return { readings: [], notSpend: [{ sheet: sheet.survey.name, finding: sheet.unread }] };
  const copied = markedAs(sheet.cells.columns.flatMap((column) => column.slice(0, MARK_ROWS)));
  if (copied !== null) return setAside(sheet, { code: "copy-of-ours", severity: "note", text: copied });
  const by = { mapping: withoutChosenCells(sheet.mapping), recognise };
  const chosen = sheet.mapping[CHOSEN_CELLS];
  if (chosen === undefined) return inTablesOrSheet(sheet, by);
  const areas = readAreas(chosen);
  // What a person wrote cannot be followed: the sheet stands uncounted rather than counted wrongly.
  if (areas === null) return setAside(sheet, { code: "cells-unclear", severity: "stop", text: chosen });
  if (areasOverlap(areas)) return setAside(sheet, { code: "cells-overlap", severity: "stop", text: chosen });
  return inAreas(sheet, by, areas);
}

interface Why extends Pick<Finding, "code" | "severity"> {
  readonly text: string;
}

function setAside({ survey: { name } }: CouncilSheet, { text, ...why }: Why): FoundReadings {
  return { readings: [], notSpend: [{ sheet: name, finding: { ...why, sheet: name, params: { text } } }] };
}

interface ReadBy {
  /** Field -> heading, where a person has said which column is which. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly recognise: Recognise;
}

/** Each area is read as a sheet of its own. No TP column has room beside cells that are part of something larger. */
function inAreas(sheet: CouncilSheet, by: ReadBy, areas: readonly CellArea[]): FoundReadings {
  const found = areas.map((area) => onSheet(keepToArea(sheet.cells, area), by));
  const readings = found.flatMap((one) => one.readings).map((one) => ({ ...one, hasNeighbours: true }));
  const outside = findFiguresOutside(
    sheet.cells,
    areas,
    readings.map(({ reading }) => reading),
  );
  return { readings: withFindings(readings, outside), notSpend: found.flatMap(({ notSpend }) => notSpend) };
}

function inTablesOrSheet(sheet: CouncilSheet, by: ReadBy): FoundReadings {
  const inTables = sheet.survey.tables.flatMap((table) => {
    const cells = keepToTable(sheet.cells, table);
    const found = by.recognise(cells, by.mapping);
    return "reading" in found ? [{ reading: found.reading, table, cells, hasNeighbours: false }] : [];
  });
  if (inTables.length === 0) return onSheet(sheet.cells, by);
  return { readings: withFindings(inTables, findBesideTables(sheet.cells, inTables, VOCABULARY)), notSpend: [] };
}

/** What lies on a sheet outside tables, block by block where several stand beside each other. */
function onSheet(cells: SheetCells, by: ReadBy): FoundReadings {
  const headed = joinHeadings(cells, VOCABULARY);
  const { blocks, findings } = splitBlocks(headed.cells, VOCABULARY);
  const found = blocks.map((block) => readBlock(block, by));
  const hasNeighbours = blocks.length > 1 || findings.length > 0;
  const readings = found.flatMap(({ cells: filled, findings: said, found: read }) =>
    "reading" in read
      ? withFindings(
          [{ reading: read.reading, table: null, cells: filled, hasNeighbours }],
          [...headed.findings, ...said],
        )
      : [],
  );
  return {
    readings: withFindings(readings, findings),
    notSpend: found.flatMap(({ found: read }) => ("notSpend" in read ? [read.notSpend] : [])),
  };
}

function readBlock(block: SheetCells, by: ReadBy) {
  const asItStands = by.recognise(block, by.mapping);
  if ("notSpend" in asItStands) return { cells: block, findings: [], found: asItStands };
  const spread = spreadMerged(block, asItStands.reading);
  const reading = readAgain(block, spread.cells, by) ?? asItStands.reading;
  const filled = fillDown(spread.cells, reading);
  const found = readAgain(spread.cells, filled.cells, by) ?? reading;
  const unread = findRowsAbove({ cells: filled.cells, reading: found }, VOCABULARY);
  return {
    cells: filled.cells,
    findings: [...spread.findings, ...filled.findings, ...unread],
    found: { reading: countMergedOnce(filled.cells, found) },
  };
}

/** The reading of cells that were filled; null where nothing was, or where they read as no spend any more. */
function readAgain(before: SheetCells, cells: SheetCells, { mapping, recognise }: ReadBy): Reading | null {
  const found = cells === before ? null : recognise(cells, mapping);
  return found !== null && "reading" in found ? found.reading : null;
}

/** What is to be said of a sheet as a whole is said with its first block. */
export function withFindings<T extends FoundReading>(readings: readonly T[], findings: readonly Finding[]): T[] {
  return readings.map((one, at) =>
    at === 0 ? { ...one, reading: { ...one.reading, findings: [...one.reading.findings, ...findings] } } : one,
  );
}
