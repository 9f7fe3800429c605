import type { Finding } from "../findings/finding.ts";
import type { RawCell, SheetCells } from "./cells.ts";
import { isEmptyCell } from "./column-content.ts";
import { readAmount } from "./read-amount.ts";
import type { Reading } from "./reading.ts";
import { recogniseSheet } from "./recognise.ts";
import { comesToTheSame, linesOf, summarised } from "./summary-of.ts";
import type { RecognitionVocabulary } from "./vocabulary.ts";

/** A table that was read as spend; positions 0-based, inclusive, header row included. */
export interface ReadTable {
  readonly table: {
    readonly name: string;
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  };
  readonly reading: Reading;
}

/**
 * What looks like spend on a sheet and stands in none of its tables: nothing of it is counted, and check A1 does not tie.
 *
 * Findings, both a stop: `rows-below-table`: payments typed or pasted below a table that did not grow over them, whatever
 * stands between; `spend-beside-table`: a block with headings of its own, unless it comes to what a table does under the
 * same names, and so is its summary.
 */
export function findBesideTables(
  cells: SheetCells,
  tables: readonly ReadTable[],
  vocabulary: RecognitionVocabulary,
): Finding[] {
  const beside = readBeside(cells, tables, vocabulary);
  return [...tables.flatMap((one) => rowsBelow(cells, { tables, beside }, one)), ...blockBeside(cells, tables, beside)];
}

interface OnSheet {
  readonly tables: readonly ReadTable[];
  /** A block outside the tables that has headings of its own. */
  readonly beside: Reading | null;
}

function rowsBelow(cells: SheetCells, on: OnSheet, { table, reading }: ReadTable): Finding[] {
  const amounts = cells.columns[reading.mapping.amount?.column ?? -1] ?? [];
  const end = endBelow(cells, on, table);
  const rows: number[] = [];
  for (let row = table.bottom + 1; row < end; row++) if (isPayment(cells, amounts, { row, table })) rows.push(row);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const params = { table: table.name, rows: rows.length, last: last + 1 };
  return [{ code: "rows-below-table", severity: "stop", sheet: cells.sheet, row: first, column: table.left, params }];
}

/** The first row below a table that belongs to something else: another table, or a block with its own headings. */
function endBelow({ rowCount }: SheetCells, { tables, beside }: OnSheet, { bottom, left, right }: ReadTable["table"]) {
  const tops = tables.filter(({ table }) => table.left <= right && table.right >= left).map(({ table }) => table.top);
  const amount = beside?.mapping.amount?.column ?? -1;
  if (beside && amount >= left && amount <= right) tops.push(beside.headerRow);
  return Math.min(rowCount, ...tops.filter((top) => top > bottom));
}

/** A row with an amount and something beside it; an amount alone is a total. */
function isPayment(
  { columns }: SheetCells,
  amounts: readonly RawCell[],
  { row, table }: { readonly row: number; readonly table: ReadTable["table"] },
): boolean {
  const filled = columns.slice(table.left, table.right + 1).filter((column) => !isEmptyCell(column[row]));
  const label = columns.slice(table.left, table.right + 1).some((column) => /total/i.test(String(column[row] ?? "")));
  return readAmount(amounts[row]).kind === "amount" && filled.length > 2 && !label;
}

function isInTable(tables: readonly ReadTable[], row: number, column: number): boolean {
  return tables.some(
    ({ table }) => row >= table.top && row <= table.bottom && column >= table.left && column <= table.right,
  );
}

function readBeside(
  cells: SheetCells,
  tables: readonly ReadTable[],
  vocabulary: RecognitionVocabulary,
): Reading | null {
  const columns = cells.columns.map((column, at) =>
    column.map((cell, row) => (isInTable(tables, row, at) ? null : cell)),
  );
  const found = recogniseSheet({ ...cells, columns }, vocabulary);
  return "reading" in found ? found.reading : null;
}

function blockBeside(cells: SheetCells, tables: readonly ReadTable[], reading: Reading | null): Finding[] {
  if (reading === null) return [];
  const read = tables.map((table) => ({ cells, reading: table.reading }));
  if (summarised(read).some((some) => comesToTheSame({ cells, reading }, some))) return [];
  const { headerRow: row, firstColumn: column = 0 } = reading;
  const params = { rows: linesOf(reading).length };
  return [{ code: "spend-beside-table", severity: "stop", sheet: cells.sheet, row, column, params }];
}
