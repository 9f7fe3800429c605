import { MAX_COLUMNS, MAX_ROWS } from "#workbench/model/address";
import type { FormulaCell, SheetModel } from "#workbench/model/sheet";
import { formulaInModel } from "../formula/formula-text.ts";
import { corruptPart, type FileError } from "../file-error.ts";
import { readXml, type XmlEvents } from "../xml/read-xml.ts";
import { flag, numeric } from "../xml/xml-tree.ts";
import { readCellValue, type CellReading } from "./cell-content.ts";
import { columnOf, placeOf, rowOf } from "./cell-place.ts";
import { decodeFormulaText } from "../xml/xml-text.ts";
import { SharedFormulas } from "./shared-formulas.ts";

export interface RowReading extends CellReading {
  readonly part: string;
  readonly prefix: string;
  /** Style index of the model for each cell format of the file. */
  readonly styleOf: readonly number[];
}

type Attributes = Record<string, string>;

/** Reads as a cell's name; asked only where no sheet has such a cell. */
const BEYOND = /^[A-Za-z]+[1-9]\d*$/;

/** Reads rows into a sheet as their text comes; gives the shared formulas met on the way. */
export function readRows(rows: Iterable<string>, sheet: SheetModel, reading: RowReading): SharedFormulas {
  const reader = new RowReader(sheet, reading);
  readXml(enclosed(rows), reading.part, () => reader);
  reader.finish();
  return reader.shared;
}

/** Rows alone are no document. */
function* enclosed(rows: Iterable<string>): Generator<string> {
  yield "<sheetData>";
  yield* rows;
  yield "</sheetData>";
}

class RowReader implements XmlEvents {
  readonly shared = new SharedFormulas();
  private readonly sheet: SheetModel;
  private readonly reading: RowReading;
  private readonly skip: number;
  private row = -1;
  private column = -1;
  private type = "";
  private style = 0;
  private value: string | undefined;
  private inline: string | undefined;
  private formula: Attributes | undefined;
  private formulaText = "";
  /** Where text goes: a value, a formula, a run of an inline string, or nowhere. */
  private into: "v" | "f" | "t" | "" = "";
  private phonetic = false;
  private readonly waiting: { row: number; column: number; index: string }[] = [];

  constructor(sheet: SheetModel, reading: RowReading) {
    this.sheet = sheet;
    this.reading = reading;
    this.skip = reading.prefix.length;
  }

  open(tag: string, attributes: Attributes): void {
    switch (this.skip === 0 ? tag : tag.slice(this.skip)) {
      case "c":
        this.openCell(attributes);
        break;
      case "v":
        this.into = "v";
        this.value = "";
        break;
      case "f":
        this.into = "f";
        this.formula = attributes;
        this.formulaText = "";
        break;
      case "is":
        this.inline = "";
        break;
      case "t":
        this.into = this.phonetic ? "" : "t";
        break;
      case "rPh":
        this.phonetic = true;
        break;
      case "row":
        this.openRow(attributes);
    }
  }

  text(text: string): void {
    if (this.into === "v") this.value = (this.value ?? "") + text;
    else if (this.into === "f") this.formulaText += text;
    else if (this.into === "t" && this.inline !== undefined) this.inline += text;
  }

  close(tag: string): void {
    this.into = "";
    const name = this.skip === 0 ? tag : tag.slice(this.skip);
    if (name === "c") this.closeCell();
    else if (name === "rPh") this.phonetic = false;
  }

  /** Cells that named a shared formula before its text came. */
  finish(): void {
    for (const { row, column, index } of this.waiting) {
      const text = this.shared.textFor(index, row, column);
      if (text !== undefined) this.setFormula(row, column, { text: formulaInModel(text) });
    }
  }

  private openRow({ r, ht, hidden }: Attributes): void {
    const stated = numeric(r);
    this.row = stated !== undefined && stated >= 1 ? Math.trunc(stated) - 1 : this.row + 1;
    if (this.row >= MAX_ROWS) throw this.beyond(`row ${String(this.row + 1)}`);
    this.column = -1;
    const height = numeric(ht);
    if (height !== undefined) this.sheet.rowHeights.set(this.row, height);
    if (flag(hidden)) this.sheet.hiddenRows.add(this.row);
  }

  private openCell({ r, s, t = "" }: Attributes): void {
    const at = r === undefined ? -1 : placeOf(r);
    this.column = at < 0 ? this.column + 1 : columnOf(at);
    if (at >= 0) this.row = rowOf(at);
    else if (r !== undefined && BEYOND.test(r)) throw this.beyond(`cell ${r}`);
    if (this.column >= MAX_COLUMNS) throw this.beyond(`column ${String(this.column + 1)}`);
    this.type = t;
    this.style = s === undefined ? 0 : (this.reading.styleOf[Number(s)] ?? 0);
    this.value = undefined;
    this.inline = undefined;
    this.formula = undefined;
  }

  /** A cell put somewhere else would be counted for another: the file is refused as Excel refuses it. */
  private beyond(what: string): FileError {
    return corruptPart(this.reading.part, `claims ${what}, beyond the last one that a sheet can have`);
  }

  private closeCell(): void {
    const { row, column } = this;
    const { type, value: text, inline } = this;
    const value = readCellValue({ type, value: text, inline }, this.reading);
    if (value !== null || this.style !== 0) {
      const cells = this.sheet.ensureColumn(column);
      if (value !== null) cells.values[row] = value;
      if (this.style !== 0) cells.styles.set(row, this.style);
    }
    if (this.formula) this.closeFormula(this.formula, row, column);
  }

  private closeFormula({ t, si, r1 = "", r2 = "" }: Attributes, row: number, column: number): void {
    const text = decodeFormulaText(this.formulaText);
    if (t === "dataTable") {
      const inputs = [r1, r2].filter((each) => each !== "").join(",");
      this.setFormula(row, column, { text: `=TABLE(${inputs})`, notComputed: true });
    } else if (t === "shared" && si !== undefined) this.closeShared(si, row, column);
    else if (text !== "") {
      this.setFormula(row, column, { text: formulaInModel(text), ...(t === "array" ? { notComputed: true } : {}) });
    }
  }

  private closeShared(index: string, row: number, column: number): void {
    const text = decodeFormulaText(this.formulaText);
    if (text !== "") this.shared.define(index, text, row, column);
    const own = text === "" ? this.shared.textFor(index, row, column) : text;
    if (own === undefined) this.waiting.push({ row, column, index });
    else this.setFormula(row, column, { text: formulaInModel(own) });
  }

  private setFormula(row: number, column: number, formula: FormulaCell): void {
    this.sheet.ensureColumn(column).formulas.set(row, formula);
  }
}
