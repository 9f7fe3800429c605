import type { RawCell } from "#domain/ledger/cells";
import { UNFINISHED_SHEET } from "#sheets/plan/unfinished";
import { readBlock, toRawCell } from "../read-block.ts";
import type { Session } from "../session.ts";
import {
  type Copied,
  type CopiedColumns,
  ENTRY_COLUMNS,
  FIRST_ENTRY,
  FLAG_ROW,
  readEntry,
  WHOLE,
} from "./directory.ts";

/** Our tables as they stood before the run that broke off. */
export interface SafeCopy {
  readonly sheet: Excel.Worksheet;
  readonly entries: readonly Copied[];
}

/** The sheet with the copy, to be asked for with the next sync. */
export function askForSafeCopy({ workbook }: Session): Excel.Worksheet {
  return workbook.worksheets.getItemOrNullObject(UNFINISHED_SHEET).load("name");
}

/** The copy, where a whole one stands: two syncs then, none else. @param sheet - as it came with the last sync. */
export async function openSafeCopy(session: Session, sheet: Excel.Worksheet): Promise<SafeCopy | null> {
  if (sheet.isNullObject) return null;
  const flag = sheet.getRangeByIndexes(FLAG_ROW, 0, 1, 2).load("values");
  await session.sync();
  const [said, count] = (flag.values[0] ?? []) as unknown[];
  if (said !== WHOLE) return null;
  if (count === 0) return { sheet, entries: [] };
  const directory = sheet.getRangeByIndexes(FIRST_ENTRY, 0, Number(count), ENTRY_COLUMNS).load("values");
  await session.sync();
  return { sheet, entries: directory.values.map((row) => readEntry(row.map(toRawCell))) };
}

/** A block of the copy as it would stand on a sheet. */
export async function readCopied(
  session: Session,
  { sheet }: SafeCopy,
  { at, rows, columns }: Copied,
): Promise<RawCell[][]> {
  const cells: RawCell[][] = [];
  if (columns > 0)
    await readBlock(session, { sheet, row: 0, column: at, rows, columns }, (part) => cells.push(...part));
  return cells;
}

/** Sets TP columns as they stood into the columns of a sheet that was read: `columns[c][r]`. */
export async function layOldColumns(
  session: Session,
  copy: SafeCopy,
  { sheet, columns }: { readonly sheet: string; readonly columns: readonly RawCell[][] },
): Promise<void> {
  for (const entry of copy.entries) {
    if (entry.kind !== "columns" || entry.name !== sheet) continue;
    const cells = await readCopied(session, copy, entry);
    columns.slice(entry.column, entry.column + entry.cover).forEach((column, across) => {
      layColumn(column, entry, (down) => cells[down]?.[across] ?? null);
    });
  }
}

function layColumn(column: RawCell[], { row, rows }: CopiedColumns, cellAt: (down: number) => RawCell): void {
  const end = Math.min(row + rows, column.length);
  for (let at = row; at < end; at++) column[at] = cellAt(at - row);
}
