import { UNFINISHED_SHEET } from "#sheets/plan/unfinished";
import type { Area } from "../a1.ts";
import { changesHeadings, type SourceStanding } from "../check-source-columns.ts";
import { CALL_BYTES } from "../chunks.ts";
import { readBlock } from "../read-block.ts";
import type { Session } from "../session.ts";
import type { SheetStanding, StandingTable } from "../sheet-standing.ts";
import { enterValue } from "../write-columns.ts";
import type { WriteQueue } from "../write-queue.ts";
import type { SafeCopyStanding } from "./check-safe-copy.ts";
import {
  type Copied,
  entryCells,
  FIRST_COPY_COLUMN,
  FIRST_ENTRY,
  FLAG_ROW,
  NOTICE,
  WHOLE,
  ENTRY_COLUMNS,
} from "./directory.ts";

/** What is about to be written over. */
export interface AboutToGo {
  readonly sources: readonly SourceStanding[];
  readonly sheets: readonly SheetStanding[];
}

/**
 * What a copy is made of: cells of the workbook, or values where Excel would leave hidden rows out of a copy. The cells are
 * pointed at only as they are copied: a range that is not tracked does not outlive the sync that reads the next table.
 */
interface Copy {
  readonly entry: Copied;
  readonly from: (() => Excel.Range) | unknown[][] | null;
}

/**
 * Sets our tables aside before the first of them is emptied, so that a run which breaks off loses nothing that a person has
 * said: the next one reads them from there. Excel copies them itself; nothing travels, and no sync is added.
 *
 * Where a whole copy stands from a run that broke off it is kept: what stands on the sheets since is half written.
 *
 * The calls of one request are run in their order, so nothing is emptied unless the copy is whole.
 */
export async function keepSafeCopy(
  queue: WriteQueue,
  session: Session,
  { standing, aboutToGo }: { standing: SafeCopyStanding; aboutToGo: AboutToGo },
): Promise<void> {
  if (standing.isWhole) return;
  const copies = await copiesOf(session, aboutToGo);
  let sheet: Excel.Worksheet;
  await queue.add({
    sheet: UNFINISHED_SHEET,
    bytes: (12 + 2 * copies.length) * CALL_BYTES + JSON.stringify(NOTICE).length,
    run: () => {
      sheet = standing.sheet ?? session.workbook.worksheets.add(UNFINISHED_SHEET);
      sheet.getRange().untrack().clear("All");
      writeNotice(sheet);
      for (const { entry, from } of copies)
        if (from !== null && !Array.isArray(from)) copyTo(sheet, entry).copyFrom(from(), "Values");
    },
  });
  for (const { entry, from } of copies)
    if (Array.isArray(from)) await writeValues(queue, () => sheet, { entry, cells: from });
  await writeDirectory(queue, () => sheet, copies);
}

/** Takes the copy away: from here on the run is done. */
export async function dropSafeCopy(queue: WriteQueue, session: Session): Promise<void> {
  await queue.add({
    sheet: UNFINISHED_SHEET,
    bytes: 2 * CALL_BYTES,
    run: () => {
      session.workbook.worksheets.getItem(UNFINISHED_SHEET).delete();
    },
  });
}

async function copiesOf(session: Session, { sources, sheets }: AboutToGo): Promise<readonly Copy[]> {
  const copies: Copy[] = [];
  let at = FIRST_COPY_COLUMN;
  for (const table of sheets.flatMap(({ tables }) => tables)) {
    const { columns } = table.area;
    const { name, showTotals } = table.table;
    const rows = rowsOf(table);
    const cells = { ...table.area, sheet: table.table.worksheet, hasHiddenRows: table.hasHiddenRows, rows };
    copies.push({ entry: { kind: "table", name, showTotals, at, rows, columns }, from: await cellsOf(session, cells) });
    at += columns + 1;
  }
  for (const source of sources.filter(isAboutToGo)) {
    copies.push(await copyOfColumns(session, source, at));
    at += source.oldHeadings.length + 1;
  }
  return copies;
}

/**
 * Cells that keep their headings say the same after half a run as after the whole, but for what is said with it: the next run would
 * find that on the rows, and in none of the registers.
 */
function isAboutToGo(source: SourceStanding): boolean {
  return changesHeadings(source) || source.plan.saysNew === true;
}

async function copyOfColumns(session: Session, source: SourceStanding, at: number): Promise<Copy> {
  const { plan, sheet, oldHeadings, rowsBelow, hasHiddenRows } = source;
  const { headerRow, lastRow, firstColumn } = plan;
  const rows = lastRow - headerRow + 1 + rowsBelow;
  const columns = oldHeadings.length;
  const entry = {
    kind: "columns" as const,
    name: plan.sheet,
    row: headerRow,
    column: firstColumn,
    at,
    rows,
    columns,
    cover: Math.max(columns, plan.columns.length),
  };
  const cells = { sheet, hasHiddenRows, row: headerRow, column: firstColumn, rows, columns };
  return { entry, from: columns === 0 ? null : await cellsOf(session, cells) };
}

/** Rows of the table with those that were typed below it; a row of totals would stand between them. */
function rowsOf({ table, area, rowsBelow }: StandingTable): number {
  return table.showTotals ? area.rows : area.rows + rowsBelow;
}

interface CellsToCopy extends Area {
  readonly sheet: Excel.Worksheet;
  readonly hasHiddenRows: boolean;
}

/** Excel leaves hidden rows out of a copy: where there are some the cells are read and written instead. */
async function cellsOf(session: Session, { sheet, hasHiddenRows, ...area }: CellsToCopy): Promise<Copy["from"]> {
  const { row, column, rows, columns } = area;
  if (!hasHiddenRows) return () => sheet.getRangeByIndexes(row, column, rows, columns).untrack();
  const cells: unknown[][] = [];
  session.sheet = sheet.name;
  await readBlock(session, { sheet, ...area }, (values) => {
    for (const row of values) cells.push(row);
  });
  return cells;
}

function copyTo(sheet: Excel.Worksheet, { at, rows, columns }: Copied): Excel.Range {
  return sheet.getRangeByIndexes(0, at, rows, columns).untrack();
}

function writeNotice(sheet: Excel.Worksheet): void {
  sheet.tabColor = "#C00000";
  sheet.getRangeByIndexes(0, 0, NOTICE.length, 1).untrack().values = NOTICE.map((text) => [text]);
}

async function writeValues(
  queue: WriteQueue,
  sheet: () => Excel.Worksheet,
  { entry: { at, columns }, cells }: { readonly entry: Copied; readonly cells: unknown[][] },
): Promise<void> {
  await queue.addRows({
    sheet: UNFINISHED_SHEET,
    rows: cells.length,
    rowAt: (index) => cells[index]!.map((cell) => enterValue(cell as string | number | boolean | null, "General")),
    write: (first, matrix) => {
      sheet().getRangeByIndexes(first, at, matrix.length, columns).untrack().values = matrix;
    },
  });
}

/** The flag comes last: without it the copy is not whole, and nothing has been emptied. */
async function writeDirectory(queue: WriteQueue, sheet: () => Excel.Worksheet, copies: readonly Copy[]): Promise<void> {
  const entries = copies.map(({ entry }) => entryCells(entry).map((cell) => enterValue(cell, "General")));
  await queue.add({
    sheet: UNFINISHED_SHEET,
    bytes: 6 * CALL_BYTES + JSON.stringify(entries).length,
    run: () => {
      if (entries.length > 0)
        sheet().getRangeByIndexes(FIRST_ENTRY, 0, entries.length, ENTRY_COLUMNS).untrack().values = entries;
      sheet().getRangeByIndexes(FLAG_ROW, 0, 1, 2).untrack().values = [[WHOLE, entries.length]];
    },
  });
}
