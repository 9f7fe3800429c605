import { OneOfEach } from "#domain/columns/one-of-each";
import type { ColumnCells } from "#workbench/model/sheet";
import { rowsFilteredOut } from "../filters/filter-list.ts";
import { fitTableHeaders } from "../tables/fit-headers.ts";
import { cellCount, readWritten, type Written } from "./block.ts";
import { type Entry, readEntry } from "./entry.ts";
import { needWritable } from "./permission.ts";
import { fromR1C1 } from "./r1c1.ts";
import type { Block } from "./read-cells.ts";
import { formulasToCheck, needSoundFormulas } from "./sound-formulas.ts";

/**
 * Writes values or formulas as Excel enters them (see `readEntry`); null leaves a cell, "" clears it, one value fills all.
 * Every entry is read and checked before the first cell changes; a circle inside the block shows once it is written.
 *
 * Several rows of which a filter hides some are written as Excel is known to: the first entry in every cell in sight, and
 * nothing in the others (office-js issue 224, xlwings issue 747).
 */
export function writeEntries(block: Block, value: unknown): void {
  block.book.changes.asOne(block, () => writeCells(block, readWritten(block.area, value)));
}
export function writeFormulasR1C1(block: Block, value: unknown): void {
  const written = readWritten(block.area, value);
  const entries: Written = (row, column) => {
    const entry = written(row, column);
    return typeof entry === "string" && entry.startsWith("=") ? fromR1C1(entry, { row, column }) : entry;
  };
  block.book.changes.asOne(block, () => writeCells(block, entries));
}

function writeCells(block: Block, written: Written): void {
  const { book, sheet, area } = block;
  needWritable(book, sheet, area);
  const styles = book.model.styles;
  const columns: (Entry | undefined)[][] = [];
  for (let column = area.left; column <= area.right; column++) {
    const looks = sheet.columns[column]?.styles;
    const entries: (Entry | undefined)[] = [];
    // A request brings a new text for every cell; over a million rows that is the larger part of the workbook.
    const texts = new OneOfEach();
    for (let row = area.top; row <= area.bottom; row++) {
      const value = ownText(written(row, column), texts);
      const format = styles.style(looks?.get(row) ?? 0).numberFormat;
      entries.push(value === null ? undefined : readEntry(value, format, book.model.date1904));
    }
    columns.push(entries);
  }
  const formulas = formulasToCheck(block, columns);
  needSoundFormulas(block, formulas);
  const filteredOut = rowsFilteredOut(book.model, sheet, area);
  book.model.writeArea(sheet, area, () => {
    columns.forEach((entries, index) => {
      const cells = sheet.ensureColumn(area.left + index);
      entries.forEach((own, offset) => {
        if (filteredOut.has(area.top + offset)) return;
        const entry = filteredOut.size > 0 ? columns[0]![0] : own;
        if (entry) putEntry(block, cells, area.top + offset, entry);
      });
    });
  });
  book.counters.cells += cellCount(area);
  fitTableHeaders(book, sheet, area);
  needSoundFormulas(block, formulas);
}

function ownText(value: unknown, texts: OneOfEach): unknown {
  return typeof value === "string" ? texts.of(value) : value;
}

function putEntry({ book }: Block, cells: ColumnCells, row: number, entry: Entry): void {
  if (entry.kind === "formula") {
    cells.formulas.set(row, { text: entry.text });
    return;
  }
  cells.formulas.delete(row);
  cells.values[row] = entry.value;
  if (entry.format === undefined) return;
  const { styles } = book.model;
  const style = styles.style(cells.styles.get(row) ?? 0);
  if (style.numberFormat === "General") cells.styles.set(row, styles.indexOf({ ...style, numberFormat: entry.format }));
}
