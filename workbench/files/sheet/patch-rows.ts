import { parseArea, type Area } from "#workbench/model/address";
import { withAttributes, withPrefix, type Edit } from "../xml/edit-xml.ts";
import { tagAttributes } from "../xml/scan-tags.ts";
import type { CellsByRow } from "./changed-cells.ts";
import { scanCells, scanRows, type RowText } from "./scan-rows.ts";
import type { Piece, SheetText } from "./scan-sheet.ts";
import type { SheetWriting } from "./sheet-writing.ts";
import { changedCell, newCell } from "./write-cell.ts";

export interface RowPatch {
  readonly cells: CellsByRow;
  readonly formulas: ReadonlyMap<number, string>;
  /** Format of each column of the file, for new cells. */
  readonly columnFormats: ReadonlyMap<number, number>;
}

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

/** Attributes of a row that are not what they were. */
function rowSettings({ sheet, was }: Pick<SheetWriting, "sheet" | "was">, row: number): Record<string, string | undefined> {
  const height = sheet.rowHeights.get(row);
  const hidden = sheet.hiddenRows.has(row);
  return {
    ...(height === was.rowHeights.get(row)
      ? {}
      : { ht: height === undefined ? undefined : String(height), customHeight: height === undefined ? undefined : "1" }),
    ...(hidden === was.hiddenRows.has(row) ? {} : { hidden: hidden ? "1" : undefined }),
  };
}

interface RowContext {
  readonly patch: RowPatch;
  readonly writing: SheetWriting;
  readonly isLast: boolean;
}

function patchRow(sheet: SheetText, row: RowText, { patch, writing, isLast }: RowContext): string {
  const { text, prefix } = sheet;
  const tag = text.slice(row.start, row.openEnd);
  const written = tagAttributes(tag);
  const rowFormat = written.get("customFormat") === "1" ? Number(written.get("s") ?? 0) : undefined;
  const plan = (column: number) => ({
    row: row.number,
    column,
    prefix,
    formulas: patch.formulas,
    inherited: rowFormat ?? patch.columnFormats.get(column) ?? 0,
  });
  const waiting = [...(patch.cells.get(row.number) ?? [])];
  const pieces: string[] = [];
  const fresh = (column: number): void => {
    if (isLast) pieces.push(withPrefix(newCell(plan(column), writing), prefix));
  };
  let at = row.openEnd;
  const existing = scanCells(sheet, row);
  const known = new Set(existing.map(({ column }) => column));
  for (const cell of existing) {
    pieces.push(text.slice(at, cell.start));
    while (waiting.length > 0 && waiting[0]! < cell.column) {
      const column = waiting.shift()!;
      if (!known.has(column)) fresh(column);
    }
    const raw = named(text.slice(cell.start, cell.end), cell.reference);
    pieces.push(patch.cells.get(row.number)?.includes(cell.column) ? changedCell(raw, plan(cell.column), writing) : raw);
    at = cell.end;
  }
  for (const column of waiting) if (!known.has(column)) fresh(column);
  if (row.closeStart > at) pieces.push(text.slice(at, row.closeStart));
  const content = pieces.join("");
  const head = openRow(tag, row, { written, columns: patch.cells.get(row.number) ?? [], writing });
  return content === "" ? head.replace(/\s*\/?>$/, "/>") : `${head.replace(/\s*\/>$/, ">")}${content}</${prefix}row>`;
}

/** A cell that only counts from its neighbour gets its name, or a cell put before it would move it. */
function named(raw: string, reference: string | undefined): string {
  return reference === undefined ? raw : raw.replace(/^<[^>]*>/, (tag) => withAttributes(tag, { r: reference }));
}

function openRow(
  tag: string,
  row: RowText,
  { written, columns, writing }: { written: Map<string, string>; columns: readonly number[]; writing: SheetWriting },
): string {
  const [first = 1, last = 16_384] = (written.get("spans") ?? "").split(":").map(Number);
  const outside = written.has("spans") && columns.some((column) => column + 1 < first || column + 1 > last);
  return withAttributes(tag, {
    ...(written.has("r") ? {} : { r: String(row.number + 1) }),
    ...(outside ? { spans: undefined } : {}),
    ...rowSettings(writing, row.number),
  });
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

/** The block that `<dimension>` must cover: what it said, and the cells written. */
export function grownDimension(said: string | undefined, cells: CellsByRow): Area | undefined {
  const areas = [...cells].map(([row, columns]): Area => {
    return { top: row, left: columns[0]!, bottom: row, right: columns.at(-1)! };
  });
  const known = said === undefined ? undefined : parseArea(said);
  if (known) areas.push(known);
  return areas.reduce<Area | undefined>((all, each) => (all ? around(all, each) : each), undefined);
}

function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
