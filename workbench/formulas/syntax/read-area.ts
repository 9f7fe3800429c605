import { columnIndex, MAX_COLUMNS, MAX_ROWS } from "#workbench/model/address";
import type { AreaExpression, Corner } from "./expression.ts";
import type { FormulaText } from "./formula-text.ts";

/** What may not follow a reference, else it is part of a longer word. */
const END = String.raw`(?![\w.(!\[?\\\u0080-\uFFFF])`;
const CELL = String.raw`(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})`;
const CELLS = new RegExp(`${CELL}(?::${CELL})?${END}`, "y");
const COLUMNS = new RegExp(String.raw`(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})${END}`, "y");
const ROWS = new RegExp(String.raw`(\$?)(\d{1,7}):(\$?)(\d{1,7})${END}`, "y");

type PlainArea = Pick<AreaExpression, "from" | "to">;

/** Reads `B2`, `$B$2:C9`, `A:C` or `4:6` where one stands; notes which rows and columns move with the formula. */
export function readArea(text: FormulaText): PlainArea | undefined {
  return readCells(text) ?? readColumns(text) ?? readRows(text);
}

function readCells(text: FormulaText): PlainArea | undefined {
  const found = text.look(CELLS);
  if (!found) return undefined;
  const from = corner(found.slice(1, 5));
  const to = found[8] === undefined ? from : corner(found.slice(5, 9));
  if (!from || !to) return undefined;
  noteCell(text, text.position, from, found.slice(1, 5));
  if (found[8] !== undefined) {
    noteCell(text, text.position + found[0].indexOf(":") + 1, to, found.slice(5, 9));
  }
  text.position += found[0].length;
  return { from, to };
}

function corner(parts: readonly string[]): Corner | undefined {
  const [columnMark = "", letters = "", rowMark = "", digits = ""] = parts;
  const row = Number(digits) - 1;
  const column = columnIndex(letters);
  if (row < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return undefined;
  return { row, column, rowFixed: rowMark === "$", columnFixed: columnMark === "$" };
}

function noteCell(text: FormulaText, start: number, at: Corner, parts: readonly string[]): void {
  const [columnMark = "", letters = "", rowMark = "", digits = ""] = parts;
  const lettersStart = start + columnMark.length;
  const digitsStart = lettersStart + letters.length + rowMark.length;
  if (!at.columnFixed) {
    text.moving.push({ start: lettersStart, end: lettersStart + letters.length, axis: "column", index: at.column });
  }
  if (!at.rowFixed) {
    text.moving.push({ start: digitsStart, end: digitsStart + digits.length, axis: "row", index: at.row });
  }
}

function readColumns(text: FormulaText): PlainArea | undefined {
  const found = text.look(COLUMNS);
  if (!found) return undefined;
  const [whole, mark1 = "", name1 = "", mark2 = "", name2 = ""] = found;
  const first = columnIndex(name1);
  const last = columnIndex(name2);
  if (first >= MAX_COLUMNS || last >= MAX_COLUMNS) return undefined;
  const start1 = text.position + mark1.length;
  const start2 = text.position + whole.length - name2.length;
  if (!mark1) text.moving.push({ start: start1, end: start1 + name1.length, axis: "column", index: first });
  if (!mark2) text.moving.push({ start: start2, end: start2 + name2.length, axis: "column", index: last });
  text.position += whole.length;
  return {
    from: { row: 0, column: first, rowFixed: true, columnFixed: mark1 === "$" },
    to: { row: MAX_ROWS - 1, column: last, rowFixed: true, columnFixed: mark2 === "$" },
  };
}

function readRows(text: FormulaText): PlainArea | undefined {
  const found = text.look(ROWS);
  if (!found) return undefined;
  const [whole, mark1 = "", digits1 = "", mark2 = "", digits2 = ""] = found;
  const first = Number(digits1) - 1;
  const last = Number(digits2) - 1;
  if (Math.min(first, last) < 0 || Math.max(first, last) >= MAX_ROWS) return undefined;
  const start1 = text.position + mark1.length;
  const start2 = text.position + whole.length - digits2.length;
  if (!mark1) text.moving.push({ start: start1, end: start1 + digits1.length, axis: "row", index: first });
  if (!mark2) text.moving.push({ start: start2, end: start2 + digits2.length, axis: "row", index: last });
  text.position += whole.length;
  return {
    from: { row: first, column: 0, rowFixed: mark1 === "$", columnFixed: true },
    to: { row: last, column: MAX_COLUMNS - 1, rowFixed: mark2 === "$", columnFixed: true },
  };
}
