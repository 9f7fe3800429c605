import type { Area } from "#workbench/model/address";
import type { ColumnCells, SheetModel } from "#workbench/model/sheet";
import type { OpenBook } from "../open-book.ts";
import { cellCount, grid } from "./block.ts";
import { type CellAnswer, cellAnswer, valueType } from "./cell-answer.ts";
import { toR1C1 } from "./r1c1.ts";
import { renderText } from "./render-text.ts";

export interface Block {
  readonly book: OpenBook;
  readonly sheet: SheetModel;
  readonly area: Area;
}

export function readValues(block: Block): CellAnswer[][] | null {
  return read(block, (cells) => (row) => cellAnswer(cells?.values[row]));
}
/** Formulas as text; what is no formula as its value. */
export function readFormulas(block: Block): CellAnswer[][] | null {
  return read(block, (cells) => {
    if (!cells || cells.formulas.size === 0) return (row) => cellAnswer(cells?.values[row]);
    return (row) => cells.formulas.get(row)?.text ?? cellAnswer(cells.values[row]);
  });
}
export function readFormulasR1C1(block: Block): CellAnswer[][] | null {
  return read(block, (cells, column) => (row) => {
    const formula = cells?.formulas.get(row);
    return formula ? toR1C1(formula.text, { row, column }) : cellAnswer(cells?.values[row]);
  });
}
/** Cells as they show, by their number format. */
export function readTexts(block: Block): string[][] | null {
  const { model } = block.book;
  return read(block, (cells) => (row) => {
    const value = cells?.values[row] ?? null;
    if (value === null) return "";
    return renderText(value, model.styles.style(cells?.styles.get(row) ?? 0).numberFormat, model.date1904);
  });
}
export function readNumberFormats(block: Block): string[][] | null {
  const { styles } = block.book.model;
  return read(block, (cells) => (row) => styles.style(cells?.styles.get(row) ?? 0).numberFormat);
}
export function readValueTypes(block: Block): string[][] | null {
  return read(block, (cells) => (row) => valueType(cells?.values[row] ?? null));
}

function read<T>(
  { book, sheet, area }: Block,
  reader: (cells: ColumnCells | undefined, column: number) => (row: number) => T,
): T[][] | null {
  book.freshen();
  const answers = grid(area, (column) => reader(sheet.columns[column], column));
  if (answers) book.counters.cells += cellCount(area);
  return answers;
}
