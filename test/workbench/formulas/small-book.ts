import { parseArea } from "#workbench/model/address";
import { type CellValue, CellError } from "#workbench/model/cell";
import { WorkbookModel } from "#workbench/model/workbook";
import { type CalculationReport, Calculator } from "#workbench/formulas/calculator";

/** Cells by address on sheet "Sheet"; "Other!A1" for another sheet. A text with a leading "=" is a formula. */
export type Cells = Readonly<Record<string, CellValue>>;

/** A small workbook for tests, with its calculator. */
export class SmallBook {
  readonly model = new WorkbookModel();
  readonly calculator: Calculator;

  constructor(cells: Cells = {}) {
    this.model.addSheet("Sheet");
    this.set(cells);
    this.calculator = new Calculator(this.model);
  }
  set(cells: Cells): void {
    for (const [address, value] of Object.entries(cells)) {
      const { sheet, row, column } = this.place(address);
      if (typeof value === "string" && value.startsWith("=")) this.model.setFormula(sheet, row, column, value);
      else this.model.setValue(sheet, row, column, value);
    }
  }
  /** A table with headings in the first row of `area`. */
  table(
    name: string,
    area: string,
    columns: readonly string[],
    options: { totals?: boolean; sheet?: string } = {},
  ): void {
    const sheet = options.sheet ?? "Sheet";
    const place = parseArea(area)!;
    columns.forEach((heading, i) => this.model.setValue(this.model.sheet(sheet)!, place.top, place.left + i, heading));
    this.model.addTable({
      name,
      sheet,
      area: place,
      columns: [...columns],
      showHeaders: true,
      showTotals: options.totals ?? false,
      style: null,
      showBandedRows: true,
      showFilterButton: true,
    });
  }
  place(address: string): { sheet: ReturnType<WorkbookModel["addSheet"]>; row: number; column: number } {
    const [cell = "", name = "Sheet"] = address.split("!").reverse();
    const { top, left } = parseArea(cell)!;
    return { sheet: this.model.sheet(name) ?? this.model.addSheet(name), row: top, column: left };
  }
  value(address: string): CellValue {
    const { sheet, row, column } = this.place(address);
    return sheet.value(row, column);
  }
  /** The value with errors as their code. */
  shown(address: string): number | string | boolean | null {
    const value = this.value(address);
    return value instanceof CellError ? value.code : value;
  }
  notComputed(address: string): boolean {
    const { sheet, row, column } = this.place(address);
    return sheet.formula(row, column)?.notComputed === true;
  }
  all(): CalculationReport {
    return this.calculator.recalculateAll();
  }
  recalculate(): CalculationReport {
    return this.calculator.recalculate();
  }
}

/** What one formula gives in Z100 of a sheet with these cells. */
export function compute(formula: string, cells: Cells = {}): number | string | boolean | null {
  const book = new SmallBook({ ...cells, Z100: formula });
  book.all();
  if (book.notComputed("Z100")) return "not computed";
  return book.shown("Z100");
}
