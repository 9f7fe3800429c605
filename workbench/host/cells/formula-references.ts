import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "#workbench/model/address";

/** A row or column that a formula names: fixed by `$`, or moving with the formula. 0-based. */
export interface Spot {
  readonly index: number;
  readonly fixed: boolean;
}
/** One cell of a formula, or one end of a range; a whole row has no column, a whole column no row. */
export interface CellSpot {
  readonly row?: Spot;
  readonly column?: Spot;
}
/** A formula in pieces: text that stays, and references. */
export type FormulaPart = string | { readonly from: CellSpot; readonly to?: CellSpot };

/** What may not be read for references: text, a quoted sheet name, a name or function, a number, an error. */
const SKIPPED =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_\\][\w.\\]*(?=[(!])|#[A-Z/0]+[!?]?|[A-Za-z_\\][\w.\\?]*|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const CELLS = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?(?![\w.(!\\])/y;
const COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!\\])/y;
const ROWS = /(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(!\\])/y;

/**
 * Takes a formula apart at its A1 references. Texts, quoted sheet names, structured references, names and functions are
 * passed over, so that `Table1[A1]` or `"A1"` is no reference.
 */
export function splitFormula(formula: string): FormulaPart[] {
  const parts: FormulaPart[] = [];
  let kept = "";
  for (let at = 0; at < formula.length;) {
    const reference = readReference(formula, at);
    if (reference) {
      parts.push(kept, reference.part);
      kept = "";
      at = reference.end;
    } else {
      const end = passOver(formula, at);
      kept += formula.slice(at, end);
      at = end;
    }
  }
  parts.push(kept);
  return parts;
}

/** The formula as it reads when it is copied so many rows down and columns right; off the sheet is #REF!. */
export function shiftFormula(parts: readonly FormulaPart[], rows: number, columns: number): string {
  return parts
    .map((part) => {
      if (typeof part === "string") return part;
      const from = shiftSpot(part.from, rows, columns);
      const to = part.to ? shiftSpot(part.to, rows, columns) : "";
      if (from === undefined || to === undefined) return "#REF!";
      return to === "" ? from : `${from}:${to}`;
    })
    .join("");
}

function shiftSpot({ row, column }: CellSpot, rows: number, columns: number): string | undefined {
  const columnText = column ? shiftAxis(column, columns, COLUMN_AXIS) : "";
  const rowText = row ? shiftAxis(row, rows, ROW_AXIS) : "";
  return columnText === undefined || rowText === undefined ? undefined : columnText + rowText;
}

/** Rows or columns of a sheet: how many, and how one is named. */
export interface Axis {
  readonly limit: number;
  readonly name: (index: number) => string;
}
export const ROW_AXIS: Axis = { limit: MAX_ROWS, name: (index) => String(index + 1) };
export const COLUMN_AXIS: Axis = { limit: MAX_COLUMNS, name: columnName };

function shiftAxis({ index, fixed }: Spot, by: number, { limit, name }: Axis): string | undefined {
  if (fixed) return `$${name(index)}`;
  return index + by >= 0 && index + by < limit ? name(index + by) : undefined;
}

interface Found {
  readonly part: FormulaPart;
  readonly end: number;
}

function readReference(formula: string, at: number): Found | undefined {
  return readCells(formula, at) ?? readColumns(formula, at) ?? readRows(formula, at);
}
function readCells(formula: string, at: number): Found | undefined {
  const found = match(CELLS, formula, at);
  if (!found) return undefined;
  const [all, c1, column1 = "", r1, row1, c2, column2, r2, row2] = found;
  const from = { column: columnSpot(c1, column1), row: rowSpot(r1, row1) };
  const to = column2 === undefined ? undefined : { column: columnSpot(c2, column2), row: rowSpot(r2, row2) };
  if (!exists(from) || (to && !exists(to))) return undefined;
  return { part: to ? { from, to } : { from }, end: at + all.length };
}
function readColumns(formula: string, at: number): Found | undefined {
  const found = match(COLUMNS, formula, at);
  if (!found) return undefined;
  const [all, c1, first = "", c2, last = ""] = found;
  const part = { from: { column: columnSpot(c1, first) }, to: { column: columnSpot(c2, last) } };
  return exists(part.from) && exists(part.to) ? { part, end: at + all.length } : undefined;
}
function readRows(formula: string, at: number): Found | undefined {
  const found = match(ROWS, formula, at);
  if (!found) return undefined;
  const [all, r1, first, r2, last] = found;
  const part = { from: { row: rowSpot(r1, first) }, to: { row: rowSpot(r2, last) } };
  return exists(part.from) && exists(part.to) ? { part, end: at + all.length } : undefined;
}

function columnSpot(fixed: string | undefined, name: string): Spot {
  return { index: columnIndex(name), fixed: fixed === "$" };
}
function rowSpot(fixed: string | undefined, number: string | undefined): Spot {
  return { index: Number(number) - 1, fixed: fixed === "$" };
}
function exists(spot: CellSpot): boolean {
  return (
    (!spot.column || spot.column.index < MAX_COLUMNS) &&
    (!spot.row || (spot.row.index >= 0 && spot.row.index < MAX_ROWS))
  );
}

/** Where reading goes on after what is no reference at `at`. */
function passOver(formula: string, at: number): number {
  if (formula[at] === "[") return afterBrackets(formula, at);
  const skipped = match(SKIPPED, formula, at);
  return at + (skipped ? skipped[0].length : 1);
}

/** `[[#This Row],[a ']' b]]`: brackets nest, and an apostrophe guards the next character. */
function afterBrackets(formula: string, at: number): number {
  let depth = 0;
  for (let i = at; i < formula.length; i++) {
    const letter = formula[i];
    if (letter === "'") i++;
    else if (letter === "[") depth++;
    else if (letter === "]" && --depth === 0) return i + 1;
  }
  return formula.length;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
