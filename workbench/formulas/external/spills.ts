import { type Area, areasMeet, MAX_COLUMNS, MAX_ROWS } from "#workbench/model/address";
import { CellError, type CellValue } from "#workbench/model/cell";
import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import type { CellPlace } from "../values/cell-place.ts";
import type { ArrayValue } from "../values/operand.ts";

interface Spill {
  readonly place: CellPlace;
  /** What the array takes, its own cell included. */
  area: Area;
  /** Cells that show values of the array and are nobody else's, as `row:column`. */
  readonly own: Set<string>;
}
type Note = (sheet: SheetModel, row: number, column: number) => void;

/**
 * Arrays of outside functions, shown in the cells below and to the right of their formula. Those cells hold no formula;
 * where one of them is taken, the formula shows #SPILL! and nothing spills until it is free again.
 */
export class Spills {
  private readonly model: WorkbookModel;
  private readonly spills = new Map<SheetModel, Map<string, Spill>>();
  private requests: { readonly place: CellPlace; readonly array: ArrayValue | undefined }[] = [];

  constructor(model: WorkbookModel) {
    this.model = model;
  }

  /** A formula gave an array (or, undefined, no longer does); laid out once the pass that computed it is over. */
  request(place: CellPlace, array: ArrayValue | undefined): void {
    if (array || this.find(place)) this.requests.push({ place, array });
  }
  /** What the array of a formula takes; undefined where it has none, or finds no room. */
  areaOf(place: CellPlace): Area | undefined {
    const spill = this.find(place);
    return spill && spill.own.size > 0 ? spill.area : undefined;
  }
  /** Cells that were written from outside: they are no longer ours. @returns formulas whose array they concern. */
  noteWritten(sheet: SheetModel, area: Area): CellPlace[] {
    const concerned: CellPlace[] = [];
    for (const { place, area: wanted, own } of this.spills.get(sheet)?.values() ?? []) {
      if (!areasMeet(wanted, area)) continue;
      concerned.push(place);
      for (const cell of own) if (isIn(area, cell)) own.delete(cell);
    }
    return concerned;
  }
  /** Takes back the arrays of cells that hold no formula any more. */
  clearOrphans(note: Note): void {
    for (const [sheet, byCell] of this.spills) {
      for (const [key, spill] of byCell) {
        if (this.model.sheets.includes(sheet) && sheet.formula(spill.place.row, spill.place.column)) continue;
        takeBack(spill, note);
        byCell.delete(key);
      }
    }
  }
  /** Lays out what was asked for. @returns whether any cell changed. */
  layOut(note: Note): boolean {
    const { requests } = this;
    this.requests = [];
    let changed = false;
    const told: Note = (sheet, row, column) => {
      changed = true;
      note(sheet, row, column);
    };
    for (const { place, array } of requests) this.lay(place, array, told);
    return changed;
  }

  private lay(place: CellPlace, array: ArrayValue | undefined, note: Note): void {
    const known = this.find(place);
    if (!array) {
      if (known) takeBack(known, note);
      this.spills.get(place.sheet)?.delete(keyOf(place.row, place.column));
      return;
    }
    const { row, column } = place;
    const area = { top: row, left: column, bottom: row + array.rows - 1, right: column + array.columns - 1 };
    const spill = known ?? this.add(place, area);
    spill.area = area;
    if (!known) adopt(spill, array);
    if (!this.isFree(spill)) {
      takeBack(spill, note);
      put(place, CellError.of("#SPILL!"), note);
      return;
    }
    for (const cell of spill.own) if (!isIn(area, cell)) release(spill, cell, note);
    fill(spill, array, note);
  }

  private isFree({ place, area, own }: Spill): boolean {
    const { sheet } = place;
    if (area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) return false;
    if (this.model.tables.some((table) => table.sheet === sheet.name && areasMeet(table.area, area))) return false;
    if (sheet.merges.some((merge) => areasMeet(merge, area))) return false;
    return neighbours(area).every(
      ([row, column]) =>
        own.has(keyOf(row, column)) || (sheet.value(row, column) === null && !sheet.formula(row, column)),
    );
  }
  private find({ sheet, row, column }: CellPlace): Spill | undefined {
    return this.spills.get(sheet)?.get(keyOf(row, column));
  }
  private add(place: CellPlace, area: Area): Spill {
    const spill: Spill = { place, area, own: new Set() };
    let byCell = this.spills.get(place.sheet);
    if (!byCell) this.spills.set(place.sheet, (byCell = new Map<string, Spill>()));
    byCell.set(keyOf(place.row, place.column), spill);
    return spill;
  }
}

/**
 * A file keeps the cells of an array as plain values: where a formula spills for the first time, cells that show what it
 * gives are its own from the time before.
 */
function adopt({ place, area, own }: Spill, array: ArrayValue): void {
  for (const [row, column] of neighbours(area)) {
    const isSame = place.sheet.value(row, column) === valueIn(array, row - area.top, column - area.left);
    if (isSame && !place.sheet.formula(row, column)) own.add(keyOf(row, column));
  }
}

function fill({ place, area, own }: Spill, array: ArrayValue, note: Note): void {
  for (const [row, column] of neighbours(area)) {
    own.add(keyOf(row, column));
    put({ sheet: place.sheet, row, column }, valueIn(array, row - area.top, column - area.left), note);
  }
}

/** Every cell of an array but its formula's. */
function neighbours({ top, left, bottom, right }: Area): [number, number][] {
  const cells: [number, number][] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = row === top ? left + 1 : left; column <= right; column++) cells.push([row, column]);
  }
  return cells;
}

/** An empty place of an array shows 0, as an empty result does. */
function valueIn(array: ArrayValue, down: number, across: number): CellValue {
  return array.at(down, across) ?? 0;
}

function takeBack(spill: Spill, note: Note): void {
  for (const cell of spill.own) release(spill, cell, note);
}
function release({ place, own }: Spill, cell: string, note: Note): void {
  const [row, column] = cellOf(cell);
  own.delete(cell);
  put({ sheet: place.sheet, row, column }, null, note);
}

/** As a computed value: nobody has written it. */
function put({ sheet, row, column }: CellPlace, value: CellValue, note: Note): void {
  const { values } = sheet.ensureColumn(column);
  if ((values[row] ?? null) === value) return;
  values[row] = value;
  note(sheet, row, column);
}

function keyOf(row: number, column: number): string {
  return `${row}:${column}`;
}
function cellOf(key: string): [number, number] {
  const [row, column] = key.split(":");
  return [Number(row), Number(column)];
}
function isIn(area: Area, key: string): boolean {
  const [row, column] = cellOf(key);
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
