import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "#workbench/model/address";
import { tokenise } from "./tokens.ts";

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/;

/**
 * The formula as it reads in a cell `rows` further down and `columns` further right: relative references move, those
 * with `$` stay, and both wrap round the edges of the sheet as Excel's shared formulas do.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return tokenise(formula)
    .map(({ kind, text }) => {
      if (kind === "cell") return shiftCell(text, rows, columns);
      if (kind === "columns") return shiftBoth(text, (part) => shiftColumn(part, columns));
      return kind === "rows" ? shiftBoth(text, (part) => shiftRow(part, rows)) : text;
    })
    .join("");
}

function shiftCell(text: string, rows: number, columns: number): string {
  const [, fixedColumn = "", column = "", fixedRow = "", row = ""] = CELL.exec(text)!;
  if (columnIndex(column) >= MAX_COLUMNS || Number(row) > MAX_ROWS) return text;
  return shiftColumn(fixedColumn + column, columns) + shiftRow(fixedRow + row, rows);
}

function shiftBoth(text: string, shift: (part: string) => string): string {
  return text.split(":").map(shift).join(":");
}

function shiftColumn(part: string, by: number): string {
  return part.startsWith("$") ? part : columnName(wrap(columnIndex(part) + by, MAX_COLUMNS));
}

function shiftRow(part: string, by: number): string {
  return part.startsWith("$") ? part : String(wrap(Number(part) - 1 + by, MAX_ROWS) + 1);
}

function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}
