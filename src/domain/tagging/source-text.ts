import { type DateOrder, readUkDate } from "../dates/read-date.ts";
import { financialYearOf, readFinancialYear } from "../dates/financial-year.ts";
import { isErrorCell, type RawCell, type SheetCells } from "../ledger/cells.ts";
import type { Field, Mapping } from "../ledger/reading.ts";
import { readPart } from "../ledger/read-part.ts";
import { cellText, textAt } from "../ledger/text-at.ts";

/** One row of a source, read by field. */
export interface SourceText {
  /** Trimmed; "" where the field is not mapped, blank or an error. */
  text(field: Field): string;
  /** The number a cell holds or its text states; null where there is none. */
  number(field: Field): number | null;
  /** `FY 2025-26` from the row's own year, else from its date; "" where it has neither. */
  financialYear(): string;
}

/** Reads rows of a sheet by field. The same object is moved from row to row: 15,000 rows make no garbage. */
export class SourceRows implements SourceText {
  private row = 0;
  private readonly cells: SheetCells;
  private readonly mapping: Mapping;
  private readonly order: DateOrder;
  private readonly years = new Map<RawCell, string>();

  constructor(cells: SheetCells, mapping: Mapping, order: DateOrder) {
    this.cells = cells;
    this.mapping = mapping;
    this.order = order;
  }
  at(row: number): this {
    this.row = row;
    return this;
  }
  /** False where no cell of the sheet was filled down: then every `filled` is "". */
  get isFilledDown(): boolean {
    return this.cells.asTyped !== undefined;
  }
  /** As `text`, of the cell itself: "" where its words were filled down from a row above. */
  typed(field: Field): string {
    const column = this.cells.asTyped?.get(this.mapping[field]?.column ?? -1);
    if (column === undefined) return this.text(field);
    const text = cellText(column[this.row]);
    return isErrorCell(text) ? "" : text;
  }
  /** The words that were filled down to the row from a row above; "" where the cell says its own. */
  filled(field: Field): string {
    const column = this.cells.asTyped?.get(this.mapping[field]?.column ?? -1);
    if (column === undefined || cellText(column[this.row]) !== "") return "";
    return this.text(field);
  }
  raw(field: Field): RawCell {
    const mapped = this.mapping[field];
    return mapped ? (this.cells.columns[mapped.column]?.[this.row] ?? null) : null;
  }
  text(field: Field): string {
    const text = textAt(this.cells, this.mapping, field, this.row);
    return isErrorCell(text) ? "" : text;
  }
  number(field: Field): number | null {
    const cell = this.raw(field);
    if (typeof cell === "number") return cell;
    return readPart(this.text(field));
  }
  financialYear(): string {
    const stated = this.text("financialYear");
    if (stated !== "") return readFinancialYear(stated) ?? stated;
    const cell = this.raw("date");
    let year = this.years.get(cell);
    if (year === undefined) this.years.set(cell, (year = this.yearOfDate(cell)));
    return year;
  }
  private yearOfDate(cell: RawCell): string {
    const date = readUkDate(cell, this.order);
    return date !== null && typeof date === "object" ? financialYearOf(date.serial) : "";
  }
}
