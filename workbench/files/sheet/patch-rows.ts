import { MAX_ROWS } from "#workbench/model/address";
import { withAttributes, withPrefix } from "../xml/edit-xml.ts";
import { patchRow, rowSettings, type RowPatch } from "./patch-row.ts";
import { scanRows } from "./scan-rows.ts";
import type { SheetWriting } from "./sheet-writing.ts";
import { newCell } from "./write-cell.ts";

/** The rows that a file has. */
export interface FileRows {
  /** How often it has each row, by its number: nothing forbids twins. */
  readonly timesOf: Uint32Array;
  readonly hasCells: boolean;
}

/** What is to come of the rows of a file. */
export interface RowPlan extends FileRows {
  /** Rows whose cells or settings changed. */
  readonly touched: ReadonlySet<number>;
  /** Those of them that the file does not have, from the top. */
  readonly added: readonly number[];
}

/** What rows are written by. */
export interface RowsContext {
  readonly patch: RowPatch;
  readonly writing: SheetWriting;
  readonly prefix: string;
}

/** Looks over the rows of a file, in their pieces. */
export function countRows(pieces: Iterable<string>, prefix: string): FileRows {
  const timesOf = new Uint32Array(MAX_ROWS);
  let before = -1;
  let hasCells = false;
  for (const text of pieces) {
    hasCells ||= text.includes(`<${prefix}c`);
    for (const { number } of scanRows({ text, prefix }, before)) {
      timesOf[number]! += 1;
      before = number;
    }
  }
  return { timesOf, hasCells };
}

export function planRows(rows: FileRows, { patch, writing }: RowsContext): RowPlan {
  const touched = touchedRows(patch, writing);
  const added = Array.from(touched)
    .filter((row) => rows.timesOf[row] === 0)
    .sort((a, b) => a - b);
  return { ...rows, touched, added };
}

/** The rows with the changed cells and row settings brought in; every other row keeps its text. */
export function* patchRows(
  pieces: Iterable<string>,
  { touched, added, timesOf }: RowPlan,
  context: RowsContext,
): Generator<string> {
  const left = timesOf.slice();
  const waiting = new AddedRows(added, context);
  let before = -1;
  for (const text of pieces) {
    const piece = { text, prefix: context.prefix };
    let at = 0;
    for (const row of scanRows(piece, before)) {
      const { number, stated, start, end } = row;
      before = number;
      left[number]! -= 1;
      yield text.slice(at, start);
      yield* waiting.upTo(number);
      // A row that only counts from the one before would move when another is put in.
      const isKept = !touched.has(number) && (stated || added.length === 0);
      yield isKept ? text.slice(start, end) : patchRow(piece, row, { ...context, isLast: left[number] === 0 });
      at = end;
    }
    yield text.slice(at);
  }
  yield* waiting.upTo(Infinity);
}

/** Rows that the file does not have, each given once, as its place comes. */
class AddedRows {
  private readonly rows: readonly number[];
  private readonly context: RowsContext;
  private next = 0;

  constructor(rows: readonly number[], context: RowsContext) {
    this.rows = rows;
    this.context = context;
  }
  *upTo(limit: number): Generator<string> {
    for (; this.next < this.rows.length && this.rows[this.next]! < limit; this.next++)
      yield newRow(this.rows[this.next]!, this.context);
  }
}

function touchedRows({ cells }: RowPatch, writing: SheetWriting): ReadonlySet<number> {
  const touched = new Set(changedRowSettings(writing));
  for (const [row] of cells) touched.add(row);
  return touched;
}

function changedRowSettings({ sheet, was }: SheetWriting): number[] {
  const rows = new Set([...sheet.rowHeights.keys(), ...was.rowHeights.keys(), ...sheet.hiddenRows, ...was.hiddenRows]);
  return [...rows].filter((row) => Object.keys(rowSettings({ sheet, was }, row)).length > 0);
}

/** "" where nothing of it is left to be written. */
export function newRow(row: number, { patch, writing, prefix }: RowsContext): string {
  const { cells, formulas, columnFormats } = patch;
  const content = cells
    .columnsOf(row)
    .map((column) => newCell({ row, column, formulas, inherited: columnFormats.get(column) ?? 0 }, writing))
    .join("");
  const settings = rowSettings(writing, row);
  if (content === "" && Object.keys(settings).length === 0) return "";
  const head = withAttributes(`<row r="${String(row + 1)}">`, settings);
  return withPrefix(content === "" ? head.replace(/>$/, "/>") : `${head}${content}</row>`, prefix);
}
