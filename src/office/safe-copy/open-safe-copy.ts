import type { RawCell } from "#domain/ledger/cells";
import type { SheetPiece } from "#domain/ledger/sheet-pieces";
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

/**
 * Columns that the run which broke off set beside sources of a sheet where none of ours had stood: the next run is to set its own
 * there, and not beside them.
 */
export function newColumns(entries: readonly Copied[], sheet: string): readonly CopiedColumns[] {
  return entries.filter(
    (entry): entry is CopiedColumns => entry.kind === "columns" && entry.name === sheet && entry.columns === 0,
  );
}

/** Empty rows that are laid at once. */
const ROWS_A_PIECE = 2_000;

/** Cells over those of a sheet that was read. */
type Lay = (piece: Pick<SheetPiece, "row" | "column" | "cells">) => void | Promise<void>;

/** Lays TP columns as they stood over those of a sheet that was read. */
export async function layOldColumns(
  session: Session,
  copy: SafeCopy,
  { sheet, lay }: { readonly sheet: string; readonly lay: Lay },
): Promise<void> {
  for (const entry of copy.entries) {
    if (entry.kind === "columns" && entry.name === sheet) await layColumns(session, copy, { entry, lay });
  }
}

/** What stood there, and nothing in the columns that came to stand there since. */
async function layColumns(
  session: Session,
  { sheet }: SafeCopy,
  { entry: { row, column, at, rows, columns, cover }, lay }: { readonly entry: CopiedColumns; readonly lay: Lay },
): Promise<void> {
  const laid = (cells: readonly RawCell[] = []): RawCell[] =>
    Array.from({ length: cover }, (_, to) => cells[to] ?? null);
  for (let from = 0; columns === 0 && from < rows; from += ROWS_A_PIECE) {
    const count = Math.min(ROWS_A_PIECE, rows - from);
    await lay({ row: row + from, column, cells: Array.from({ length: count }, () => laid()) });
  }
  if (columns === 0) return;
  await readBlock(session, { sheet, row: 0, column: at, rows, columns }, (part, done) =>
    lay({ row: row + done - part.length, column, cells: part.map(laid) }),
  );
}
