import type { Finding } from "../findings/finding.ts";
import type { RawCell, SheetCells } from "./cells.ts";
import { isEmptyCell } from "./column-content.ts";
import { readAmount } from "./read-amount.ts";
import type { Reading } from "./reading.ts";
import { recogniseSheet } from "./recognise.ts";
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
 * What looks like spend on a sheet and stands in none of its tables: nothing of it is counted, and it is said.
 *
 * Findings: `rows-below-table`, a stop: payments typed or pasted right below a table that did not grow over them;
 * `spend-beside-table`: a block with headings of its own, unless it comes to what a table does, and so is its summary.
 */
export function findBesideTables(
  cells: SheetCells,
  tables: readonly ReadTable[],
  vocabulary: RecognitionVocabulary,
): Finding[] {
  return [...tables.flatMap((one) => rowsBelow(cells, tables, one)), ...blockBeside(cells, tables, vocabulary)];
}

function rowsBelow(cells: SheetCells, tables: readonly ReadTable[], { table, reading }: ReadTable): Finding[] {
  const amounts = cells.columns[reading.mapping.amount?.column ?? -1] ?? [];
  const first = table.bottom + 1;
  let rows = 0;
  while (!isInTable(tables, first + rows, table.left) && isPayment(cells, amounts, { row: first + rows, table }))
    rows++;
  if (rows === 0) return [];
  const params = { table: table.name, rows, last: first + rows };
  return [{ code: "rows-below-table", severity: "stop", sheet: cells.sheet, row: first, column: table.left, params }];
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

function blockBeside(cells: SheetCells, tables: readonly ReadTable[], vocabulary: RecognitionVocabulary): Finding[] {
  const columns = cells.columns.map((column, at) =>
    column.map((cell, row) => (isInTable(tables, row, at) ? null : cell)),
  );
  const found = recogniseSheet({ ...cells, columns }, vocabulary);
  if ("notSpend" in found) return [];
  const sum = sumOf(found.reading);
  if (tables.some(({ reading }) => Math.abs(sumOf(reading) - sum) < 0.005)) return [];
  const { headerRow: row, firstColumn: column = 0, kinds } = found.reading;
  const params = { rows: kinds.filter((kind) => kind === "line").length };
  return [{ code: "spend-beside-table", severity: "look", sheet: cells.sheet, row, column, params }];
}

function sumOf({ kinds, amounts }: Reading): number {
  return kinds.reduce((sum, kind, at) => sum + (kind === "line" ? (amounts[at] ?? 0) : 0), 0);
}
