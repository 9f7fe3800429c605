import { type Area, areasMeet } from "./address.ts";
import type { CellValue } from "./cell.ts";
import { SheetModel } from "./sheet.ts";
import { type CellStyle, StyleTable } from "./style.ts";
import type { DefinedName, TableModel } from "./table.ts";

/** What changed since a listener last looked. `structure` = sheets, tables or names came, went or were renamed. */
export type Change =
  { readonly kind: "cells"; readonly sheet: SheetModel; readonly area: Area } | { readonly kind: "structure" };

/**
 * A workbook in memory: the one thing that files, formulas, the host and the grid share.
 *
 * Every write of a value or formula goes through here and is told to listeners (the calculator, the file writer, the
 * host's events). Formula results come back by `setComputed`, which tells only "computed" listeners.
 */
export class WorkbookModel {
  readonly sheets: SheetModel[] = [];
  readonly tables: TableModel[] = [];
  readonly names: DefinedName[] = [];
  readonly styles: StyleTable;
  /** Excel's 1904 date system; dates stay raw serials either way. */
  date1904 = false;
  /** True where sheets may not come, go, move or change their names. */
  structureProtected = false;
  /** The file as it was opened, for the writer to patch; the model itself never reads it. */
  source: unknown = undefined;
  private readonly listeners = new Set<(change: Change) => void>();
  private nextSheetId = 1;
  private nextTableId = 1;

  /** `plain` is the look of a cell without a style of its own: the file's, where it was opened from one. */
  constructor(plain?: CellStyle) {
    this.styles = new StyleTable(plain);
  }

  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  private tell(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  sheet(name: string): SheetModel | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }
  addSheet(name: string, position = this.sheets.length): SheetModel {
    const id = `{00000000-0001-0000-${String(this.nextSheetId).padStart(4, "0")}-000000000000}`;
    this.nextSheetId++;
    const sheet = new SheetModel(id, name);
    this.sheets.splice(position, 0, sheet);
    this.tell({ kind: "structure" });
    return sheet;
  }
  removeSheet(sheet: SheetModel): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    const kept = this.tables.filter((table) => table.sheet !== sheet.name);
    this.tables.splice(0, this.tables.length, ...kept);
    this.tell({ kind: "structure" });
  }
  moveSheet(sheet: SheetModel, position: number): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }
  table(name: string): TableModel | undefined {
    const wanted = name.toLowerCase();
    return this.tables.find((table) => table.name.toLowerCase() === wanted);
  }
  /** @throws Error when it meets another table; the host checks first and words it as Excel does. */
  addTable(table: Omit<TableModel, "id">): TableModel {
    const clash = this.tables.find((other) => other.sheet === table.sheet && areasMeet(other.area, table.area));
    if (clash) throw new Error(`A table can't overlap another table (${clash.name}).`);
    while (this.tables.some((other) => other.id === this.nextTableId)) this.nextTableId++;
    const added = { ...table, id: this.nextTableId++ };
    this.tables.push(added);
    this.tell({ kind: "structure" });
    return added;
  }
  removeTable(table: TableModel): void {
    this.tables.splice(this.tables.indexOf(table), 1);
    this.tell({ kind: "structure" });
  }
  /** To be called after changing a table's area, columns or name, or a defined name, in place. */
  structureChanged(): void {
    this.tell({ kind: "structure" });
  }

  setValue(sheet: SheetModel, row: number, column: number, value: CellValue): void {
    const cells = sheet.ensureColumn(column);
    cells.formulas.delete(row);
    cells.values[row] = value;
    this.tell({ kind: "cells", sheet, area: { top: row, left: column, bottom: row, right: column } });
  }
  /** Sets a formula, text with leading "="; its value stays what it was until a calculator computes it. */
  setFormula(sheet: SheetModel, row: number, column: number, text: string): void {
    const cells = sheet.ensureColumn(column);
    cells.formulas.set(row, { text });
    this.tell({ kind: "cells", sheet, area: { top: row, left: column, bottom: row, right: column } });
  }
  /** Runs many writes as one change over `area`; `write` sets cells directly through `ensureColumn`. */
  writeArea(sheet: SheetModel, area: Area, write: () => void): void {
    write();
    this.tell({ kind: "cells", sheet, area });
  }
  setStyle(sheet: SheetModel, area: Area, style: number): void {
    for (let column = area.left; column <= area.right; column++) {
      const cells = sheet.ensureColumn(column);
      for (let row = area.top; row <= area.bottom; row++) cells.styles.set(row, style);
    }
  }
}
