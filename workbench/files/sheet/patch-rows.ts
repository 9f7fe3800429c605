import { withAttributes, withPrefix, type StreamedEdit } from "../xml/edit-xml.ts";
import { patchRow, rowSettings, type RowPatch } from "./patch-row.ts";
import { scanRows, type RowText } from "./scan-rows.ts";
import type { Piece, SheetText } from "./scan-sheet.ts";
import type { SheetWriting } from "./sheet-writing.ts";
import { newCell } from "./write-cell.ts";

/** Edits that bring the changed cells and row settings into `<sheetData>`; every other row keeps its text. */
export function patchRows(sheet: SheetText, data: Piece, patch: RowPatch, writing: SheetWriting): StreamedEdit[] {
  const rows = scanRows(sheet, data);
  const lastOf = new Map(rows.map((row) => [row.number, row]));
  const touched = touchedRows(patch, writing);
  const added = Array.from(touched)
    .filter((row) => !lastOf.has(row))
    .sort((a, b) => a - b);
  const edits: StreamedEdit[] = [];
  for (const row of rows) {
    // A row that only counts from the one before would move when another is put in.
    if (!touched.has(row.number) && (row.stated || added.length === 0)) continue;
    const text = patchRow(sheet, row, { patch, writing, isLast: lastOf.get(row.number) === row });
    edits.push({ start: row.start, end: row.end, text });
  }
  return [...edits, ...insertRows({ sheet, data, rows, patch, writing }, added)];
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

interface Insertion {
  readonly sheet: SheetText;
  readonly data: Piece;
  readonly rows: readonly RowText[];
  readonly patch: RowPatch;
  readonly writing: SheetWriting;
}

/** New rows, gathered by the place in the text that they go to. */
function insertRows({ sheet, data, rows, patch, writing }: Insertion, added: readonly number[]): StreamedEdit[] {
  const end = sheet.text.lastIndexOf("</", data.end - 1);
  const isEmpty = end < data.start;
  const byPlace = new Map<number, number[]>();
  let next = 0;
  for (const number of added) {
    while (next < rows.length && rows[next]!.number < number) next++;
    const at = rows[next]?.start ?? (isEmpty ? data.end : end);
    const list = byPlace.get(at);
    if (list) list.push(number);
    else byPlace.set(at, [number]);
  }
  return Array.from(byPlace).flatMap(([at, numbers]): StreamedEdit[] => {
    const written = numbers.findIndex((number) => newRow(number, patch, writing) !== "");
    if (written < 0) return [];
    const text = rowPieces({ sheet, patch, writing }, numbers.slice(written), isEmpty);
    return [isEmpty ? { start: data.end - 2, end: data.end, text } : { start: at, end: at, text }];
  });
}

/** @param opens - `<sheetData/>` has to be opened for them. */
function* rowPieces(
  { sheet, patch, writing }: Pick<Insertion, "sheet" | "patch" | "writing">,
  numbers: readonly number[],
  opens: boolean,
): Generator<string> {
  if (opens) yield ">";
  for (const number of numbers) yield withPrefix(newRow(number, patch, writing), sheet.prefix);
  if (opens) yield `</${sheet.prefix}sheetData>`;
}

function newRow(row: number, { cells, formulas, columnFormats }: RowPatch, writing: SheetWriting): string {
  const content = cells
    .columnsOf(row)
    .map((column) => newCell({ row, column, formulas, inherited: columnFormats.get(column) ?? 0 }, writing))
    .join("");
  const settings = rowSettings(writing, row);
  if (content === "" && Object.keys(settings).length === 0) return "";
  const head = withAttributes(`<row r="${String(row + 1)}">`, settings);
  return content === "" ? head.replace(/>$/, "/>") : `${head}${content}</row>`;
}
