import type { RawCell } from "#domain/ledger/cells";
import type { PlacedArea, PlacedTable } from "#sheets/trace/figure-cells";
import { done, type Result } from "../ports/result.ts";
import type { WorkbookError } from "../ports/workbook-error.ts";
import type { CellsWanted, WorkbookPort } from "../ports/workbook.port.ts";
import { LEDGER_ROW, LEDGER_SHEET } from "../standing-ledgers.ts";
import type { RowsOnSheet } from "../view/place-view.ts";
import type { RowRef } from "../view/row-ref.ts";
import { type FigureBook, isOurSheet } from "./figure-book.ts";
import type { FigureRow, FigureRows } from "./figure-trace.ts";
import type { RowPlace } from "./money-by-row.ts";

/** A line of a source as the pane knows it: under which headings it stands, and which of its columns say what it is. */
export interface KnownLine {
  readonly ref: RowRef;
  readonly place: { readonly headerRow: number };
  /** Columns of payee, service and purpose, in the order in which they are read. */
  readonly wordColumns: readonly number[];
}

export interface RowListing {
  readonly book: FigureBook;
  readonly workbook: Pick<WorkbookPort, "readCells">;
  /** The line in a row of a sheet; null where none was read there. */
  readonly lineAt: (sheet: string, row: number) => KnownLine | null;
}

/** A row of a source, and where its TP columns stand. */
type SourceEntry = RowEntry & { readonly at: RowPlace };

/** A row and what it gives to a figure, in pence (or how often it is counted). */
export type RowEntry = RowPlace & { readonly amount: number };

type ListedRows = Omit<FigureRows, "stated">;

/**
 * The rows behind a figure, largest first, the first of them with their words, bodies and themes.
 *
 * Rows of a ledger of ours are told by the rows of the source that they stand for.
 */
export async function listRows(
  listing: RowListing,
  entries: readonly RowEntry[],
  most: number,
): Promise<Result<ListedRows, WorkbookError>> {
  const own = await toSourceRows(listing.book, entries);
  if (!own.ok) return own;
  const sorted = [...own.value].sort(bySize);
  const first = await describeRows(listing, sorted.slice(0, most));
  if (!first.ok) return first;
  const sum = (some: readonly RowEntry[]): number => some.reduce((total, { amount }) => total + amount, 0);
  return done({
    listed: first.value,
    count: sorted.length,
    pence: sum(sorted),
    restPence: sum(sorted.slice(most)),
    where: whereOf(sorted),
  });
}

function whereOf(entries: readonly RowEntry[]): RowsOnSheet[] {
  const sheets = new Map<string, number[]>();
  for (const { sheet, row } of entries) sheets.set(sheet, [...(sheets.get(sheet) ?? []), row]);
  return [...sheets].map(([sheet, rows]) => ({ sheet, rows: rows.sort((a, b) => a - b), elsewhere: 0 }));
}

/** Largest first; of equal ones as they stand. */
function bySize(a: RowEntry, b: RowEntry): number {
  const size = Math.abs(b.amount) - Math.abs(a.amount);
  if (size !== 0) return size;
  return a.sheet === b.sheet ? a.row - b.row : a.sheet < b.sheet ? -1 : 1;
}

/** Rows of our ledgers as the rows of the council's sheets that they stand for. */
async function toSourceRows(
  book: FigureBook,
  entries: readonly RowEntry[],
): Promise<Result<readonly SourceEntry[], WorkbookError>> {
  const links = new Map<string, LedgerLinks>();
  for (const sheet of new Set(entries.map((entry) => entry.sheet).filter(isOurSheet))) {
    const link = ledgerLinks(book, sheet);
    if (link) links.set(sheet, link);
  }
  const loaded = await book.load([...links.values()].flatMap(({ areas }) => areas));
  if (!loaded.ok) return loaded;
  return done(
    entries.map((entry) => {
      const at = { sheet: entry.sheet, row: entry.row };
      return { ...entry, at, ...links.get(entry.sheet)?.sourceOf(entry.row) };
    }),
  );
}

interface LedgerLinks {
  readonly areas: Parameters<FigureBook["load"]>[0];
  sourceOf(row: number): RowPlace | undefined;
}

function ledgerTable({ cells }: FigureBook, sheet: string): PlacedTable | undefined {
  return cells.table(sheet.replaceAll(" ", "_"));
}

function ledgerLinks(book: FigureBook, sheet: string): LedgerLinks | null {
  const { cells } = book;
  const table = ledgerTable(book, sheet);
  const columnOf = (heading: string): number => table?.headings.indexOf(heading) ?? -1;
  const [sheetColumn, rowColumn] = [columnOf(LEDGER_SHEET), columnOf(LEDGER_ROW)];
  if (!table || sheetColumn < 0 || rowColumn < 0) return null;
  const { body } = table;
  const column = (at: number) => ({ ...body, left: body.left + at, right: body.left + at });
  return {
    areas: [column(sheetColumn), column(rowColumn)],
    sourceOf: (row) => {
      const name = cells.value(sheet, row, body.left + sheetColumn);
      const number = cells.value(sheet, row, body.left + rowColumn);
      return typeof name === "string" && typeof number === "number" ? { sheet: name, row: number - 1 } : undefined;
    },
  };
}

/** The rows with what they say of themselves. */
async function describeRows(
  { workbook, book, lineAt }: RowListing,
  entries: readonly SourceEntry[],
): Promise<Result<readonly FigureRow[], WorkbookError>> {
  const lines = entries.map(({ sheet, row }) => lineAt(sheet, row));
  const tags = await tagCells(book, entries, lines);
  if (!tags.ok) return tags;
  const words = entries.map((_, at) => wordCells(lines[at] ?? null));
  const texts = await readTexts(workbook, [...tags.value, ...words]);
  if (!texts.ok) return texts;
  return done(
    entries.map(({ sheet, row, amount }, at) => {
      const [body = "", theme = ""] = texts.value[at] ?? [];
      const said = (texts.value[entries.length + at] ?? []).filter((word) => word !== "");
      const ref = lines[at]?.ref ?? { rowId: "", sheet, row };
      return { ...ref, pence: amount, body, theme, words: [...new Set(said)].join(" – ") };
    }),
  );
}

const TAGS = ["TP Agency", "TP Theme"];

/** The cells that hold body and theme of each row: beside it, or in the ledger that stands for it. */
async function tagCells(
  book: FigureBook,
  entries: readonly SourceEntry[],
  lines: readonly (KnownLine | null)[],
): Promise<Result<readonly (readonly CellsWanted[])[], WorkbookError>> {
  const heads = entries.map(({ at }, index) => headOf(book, at.sheet, lines[index]?.place.headerRow ?? 0));
  const loaded = await book.load(heads);
  if (!loaded.ok) return loaded;
  return done(
    entries.map(({ at }, index) => TAGS.map((heading) => oneCell(at, columnUnder(book, heads[index]!, heading)))),
  );
}

function headOf(book: FigureBook, sheet: string, headerRow: number): PlacedArea {
  const ledger = isOurSheet(sheet) ? ledgerTable(book, sheet) : undefined;
  const row = ledger ? ledger.body.top - 1 : headerRow;
  return { sheet, top: row, bottom: row, left: 0, right: book.extent(sheet).columnCount - 1 };
}

/** -1 where no such heading stands. */
function columnUnder({ cells }: FigureBook, { sheet, top, right }: PlacedArea, heading: string): number {
  for (let column = right; column >= 0; column--) if (cells.value(sheet, top, column) === heading) return column;
  return -1;
}

function wordCells(line: KnownLine | null): CellsWanted[] {
  return line === null ? [] : line.wordColumns.map((column) => oneCell(line.ref, column));
}

/** A column that is not there is asked for as nothing. */
function oneCell({ sheet, row }: RowPlace, column: number): CellsWanted {
  return { sheet, area: { top: row, bottom: row, left: column, right: column } };
}

/** The texts of single cells; "" of one in no column. One question for all of them. */
async function readTexts(
  workbook: RowListing["workbook"],
  wanted: readonly (readonly CellsWanted[])[],
): Promise<Result<readonly (readonly string[])[], WorkbookError>> {
  const asked = wanted.flat().filter(({ area }) => area.left >= 0);
  const read = await workbook.readCells(asked);
  if (!read.ok) return read;
  const texts = new Map(asked.map((cell, at) => [cell, asWords(read.value[at]?.[0]?.[0])]));
  return done(wanted.map((cells) => cells.map((cell) => texts.get(cell) ?? "")));
}

function asWords(cell: RawCell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell).trim();
}
