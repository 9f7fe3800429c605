import { UNFINISHED_SHEET } from "#sheets/plan/unfinished";
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

/** What a copy is made of: cells of the workbook, or values where Excel would leave hidden rows out of a copy. */
interface Copy {
  readonly entry: Copied;
  readonly from: Excel.Range | unknown[][] | null;
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
        if (from !== null && !Array.isArray(from)) copyTo(sheet, entry).copyFrom(from, "Values");
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
    copies.push({ entry: { kind: "table", name, showTotals, at, rows, columns }, from: await cellsOf(session, table) });
    at += columns + 1;
  }
  for (const source of sources.filter(changesHeadings)) {
    copies.push(copyOfColumns(source, at));
    at += source.oldHeadings.length + 1;
  }
  return copies;
}

function copyOfColumns({ plan, sheet, oldHeadings, rowsBelow }: SourceStanding, at: number): Copy {
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
  return {
    entry,
    from: columns === 0 ? null : sheet.getRangeByIndexes(headerRow, firstColumn, rows, columns).untrack(),
  };
}

/** Rows of the table with those that were typed below it; a row of totals would stand between them. */
function rowsOf({ table, area, rowsBelow }: StandingTable): number {
  return table.showTotals ? area.rows : area.rows + rowsBelow;
}

/** Excel leaves rows that a filter hides out of a copy: those tables are read and written instead. */
async function cellsOf(session: Session, standing: StandingTable): Promise<Copy["from"]> {
  const { table, area, hasHiddenRows } = standing;
  const { row, column, columns } = area;
  if (!hasHiddenRows) return table.worksheet.getRangeByIndexes(row, column, rowsOf(standing), columns).untrack();
  const cells: unknown[][] = [];
  session.sheet = table.worksheet.name;
  await readBlock(session, { sheet: table.worksheet, ...area, rows: rowsOf(standing) }, (values) =>
    cells.push(...values),
  );
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
