import { cellName } from "#workbench/model/address";
import type { CellValue } from "#workbench/model/cell";
import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";

/** A sheet read as a table: a row of headings, and a column whose texts name the rows. */
export interface SheetTable {
  /** Where a figure stands: `C7`. */
  cell(row: string, heading: string): string;
  value(row: string, heading: string): CellValue;
}

/**
 * Reads a sheet of a saved workbook by its words, never by position.
 *
 * @param keyHeading - heading of the column that names the rows; the headings stand in the first row that holds it.
 */
export function readSheetTable(model: WorkbookModel, name: string, keyHeading: string): SheetTable {
  const sheet = model.sheet(name);
  if (!sheet) throw new Error(`The workbook has no sheet ${name}.`);
  const head = find(sheet, keyHeading, { fromRow: 0 });
  const columnOf = (heading: string): number => find(sheet, heading, { fromRow: head.row, toRow: head.row }).column;
  const rowOf = (row: string): number => find(sheet, row, { fromRow: head.row + 1, column: head.column }).row;
  return {
    cell: (row, heading) => cellName(rowOf(row), columnOf(heading)),
    value: (row, heading) => sheet.value(rowOf(row), columnOf(heading)),
  };
}

interface Where {
  readonly fromRow: number;
  readonly toRow?: number;
  /** Looked for in this column only. */
  readonly column?: number;
}

function find(sheet: SheetModel, words: string, { fromRow, toRow, column }: Where): { row: number; column: number } {
  const { bottom, right } = sheet.usedArea() ?? { bottom: -1, right: -1 };
  const columns = column === undefined ? Array.from({ length: right + 1 }, (_, at) => at) : [column];
  for (let row = fromRow; row <= (toRow ?? bottom); row++) {
    const found = columns.find((at) => sheet.value(row, at) === words);
    if (found !== undefined) return { row, column: found };
  }
  throw new Error(`${sheet.name} has no ${words}.`);
}
