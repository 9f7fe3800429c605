import { withAttributes, withPrefix, type Edit } from "../xml/edit-xml.ts";
import { patchRow, rowSettings, type RowPatch } from "./patch-row.ts";
import { scanRows, type RowText } from "./scan-rows.ts";
import type { Piece, SheetText } from "./scan-sheet.ts";
import type { SheetWriting } from "./sheet-writing.ts";
import { newCell } from "./write-cell.ts";

/** Edits that bring the changed cells and row settings into `<sheetData>`; every other row keeps its text. */
export function patchRows(sheet: SheetText, data: Piece, patch: RowPatch, writing: SheetWriting): Edit[] {
  const rows = scanRows(sheet, data);
  const lastOf = new Map(rows.map((row) => [row.number, row]));
  const touched = new Set([...patch.cells.keys(), ...changedRowSettings(writing)]);
  const added = [...touched].filter((row) => !lastOf.has(row)).toSorted((a, b) => a - b);
  const edits: Edit[] = [];
  for (const row of rows) {
    // A row that only counts from the one before would move when another is put in.
    if (!touched.has(row.number) && (row.stated || added.length === 0)) continue;
    const text = patchRow(sheet, row, { patch, writing, isLast: lastOf.get(row.number) === row });
    edits.push({ start: row.start, end: row.end, text });
  }
  return [...edits, ...insertRows({ sheet, data, rows, patch, writing }, added)];
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

function insertRows({ sheet, data, rows, patch, writing }: Insertion, added: readonly number[]): Edit[] {
  const end = sheet.text.lastIndexOf("</", data.end - 1);
  const isEmpty = end < data.start;
  const byPlace = new Map<number, string[]>();
  let next = 0;
  for (const number of added) {
    const xml = newRow(number, patch, writing);
    if (xml === "") continue;
    while (next < rows.length && rows[next]!.number < number) next++;
    const at = rows[next]?.start ?? (isEmpty ? data.end : end);
    const list = byPlace.get(at) ?? [];
    byPlace.set(at, list);
    list.push(withPrefix(xml, sheet.prefix));
  }
  return Array.from(byPlace, ([at, list]): Edit => {
    const xml = list.join("");
    return isEmpty
      ? { start: data.end - 2, end: data.end, text: `>${xml}</${sheet.prefix}sheetData>` }
      : { start: at, end: at, text: xml };
  });
}

function newRow(row: number, { cells, formulas, columnFormats }: RowPatch, writing: SheetWriting): string {
  const content = (cells.get(row) ?? [])
    .map((column) => newCell({ row, column, formulas, inherited: columnFormats.get(column) ?? 0 }, writing))
    .join("");
  const settings = rowSettings(writing, row);
  if (content === "" && Object.keys(settings).length === 0) return "";
  const head = withAttributes(`<row r="${String(row + 1)}">`, settings);
  return content === "" ? head.replace(/>$/, "/>") : `${head}${content}</row>`;
}
