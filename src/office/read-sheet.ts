import type { Progress } from "#application/ports/workbook.port";
import { OneOfEach } from "#domain/columns/one-of-each";
import type { RawCell, SheetCells } from "#domain/ledger/cells";
import { readBlock } from "./read-block.ts";
import { askForSafeCopy, layOldColumns, openSafeCopy } from "./safe-copy/open-safe-copy.ts";
import { readMerged } from "./read-merged.ts";
import type { Session } from "./session.ts";
import { extentOf, loadUsedArea } from "./survey.ts";
import { Refusal } from "./translate-error.ts";

/** A full sheet of 48 columns. One stray cell in the far corner claims 17,000 million, which no machine could hold. */
const MOST_CELLS = 1_048_576 * 48;

/**
 * Reads a sheet from A1 to its last used cell, hidden rows and columns included, as columns.
 *
 * Raw values: dates are serial numbers, an error is its text, an empty cell is null. One sync finds the extent, one a
 * chunk follows, and one for cells that are merged. Where a run broke off while TP columns were being changed they are read as they stood before it.
 */
export async function readSheet(session: Session, name: string, progress?: Progress): Promise<SheetCells> {
  session.sheet = name;
  const sheet = session.workbook.worksheets.getItemOrNullObject(name).load("name");
  const used = loadUsedArea(sheet);
  const copySheet = askForSafeCopy(session);
  await session.sync();
  if (sheet.isNullObject) throw new Refusal({ code: "sheet-missing", sheet: name });

  const { rowCount, columnCount } = extentOf(used);
  if (rowCount * columnCount > MOST_CELLS)
    throw new Refusal({ code: "sheet-too-large", sheet: name, rows: rowCount, columns: columnCount });
  // Of full length from the start: a list that grows cell by cell takes up to half as much again.
  const columns = Array.from({ length: columnCount }, () => new Array<RawCell>(rowCount).fill(null));
  const words = columns.map(() => new OneOfEach());
  const take = (values: RawCell[][], first: number): void => {
    values.forEach((row, down) => {
      columns.forEach((column, index) => (column[first + down] = words[index]!.of(row[index] ?? null)));
    });
  };
  const block = { sheet, row: 0, column: 0, rows: rowCount, columns: columnCount };
  await readBlock(session, block, (values, done) => {
    take(values, done - values.length);
    if (progress?.(done, rowCount, `Reading ${name}`) === false) throw new Refusal({ code: "cancelled" });
  });
  const merged = await readMerged(session, sheet, { rowCount, columnCount });
  const copy = await openSafeCopy(session, copySheet);
  if (copy) await layOldColumns(session, copy, { sheet: name, columns });
  return { sheet: name, rowCount, columns, ...(merged.length > 0 && { merged }) };
}
