import type { Progress } from "#application/ports/workbook.port";
import type { SheetCells } from "#domain/ledger/cells";
import { type SheetEnd, SheetGatherer, type SheetPiece, type TakePiece } from "#domain/ledger/sheet-pieces";
import { readBlock } from "./read-block.ts";
import { askForSafeCopy, layOldColumns, openSafeCopy } from "./safe-copy/open-safe-copy.ts";
import { readMerged } from "./read-merged.ts";
import type { Session } from "./session.ts";
import { extentOf, loadUsedArea } from "./survey.ts";
import { Refusal } from "./translate-error.ts";

/** A full sheet of 48 columns. One stray cell in the far corner claims 17,000 million, which no machine could hold. */
const MOST_CELLS = 1_048_576 * 48;

/** Reads a sheet from A1 to its last used cell, hidden rows and columns included, as columns: see `readPieces`. */
export async function readSheet(session: Session, name: string, progress?: Progress): Promise<SheetCells> {
  const gatherer = new SheetGatherer();
  const end = await readPieces(session, name, { take: (piece) => gatherer.take(piece), progress });
  return gatherer.whole(end);
}

/**
 * Reads a sheet from A1 to its last used cell, hidden rows and columns included, and hands it over chunk by chunk: held here
 * as a whole, a million rows could be handed on only in a time in which neither Excel nor the pane would answer.
 *
 * Raw values: dates are serial numbers, an error is its text, an empty cell is null. One sync finds the extent, one a
 * chunk follows, and one for cells that are merged. Where a run broke off while TP columns were being changed they are read as they stood before it.
 */
export async function readPieces(
  session: Session,
  name: string,
  { take, progress }: { readonly take: TakePiece; readonly progress: Progress | undefined },
): Promise<SheetEnd> {
  session.sheet = name;
  const sheet = session.workbook.worksheets.getItemOrNullObject(name).load("name");
  const used = loadUsedArea(sheet);
  const copySheet = askForSafeCopy(session);
  await session.sync();
  if (sheet.isNullObject) throw new Refusal({ code: "sheet-missing", sheet: name });

  const { rowCount, columnCount } = extentOf(used);
  if (rowCount * columnCount > MOST_CELLS)
    throw new Refusal({ code: "sheet-too-large", sheet: name, rows: rowCount, columns: columnCount });
  const hand = (piece: Pick<SheetPiece, "row" | "column" | "cells">): void | Promise<void> =>
    take({ rowCount, columnCount, ...piece });
  const block = { sheet, row: 0, column: 0, rows: rowCount, columns: columnCount };
  await readBlock(session, block, async (cells, done) => {
    await hand({ row: done - cells.length, column: 0, cells });
    if (progress?.(done, rowCount, `Reading ${name}`) === false) throw new Refusal({ code: "cancelled" });
  });
  const merged = await readMerged(session, sheet, { rowCount, columnCount });
  const copy = await openSafeCopy(session, copySheet);
  if (copy) await layOldColumns(session, copy, { sheet: name, lay: hand });
  return { sheet: name, merged };
}
