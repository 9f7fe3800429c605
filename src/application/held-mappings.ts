import { isErrorCell, type SheetCells } from "#domain/ledger/cells";
import { cellText } from "#domain/ledger/text-at";
import { registerRows, type RegisterTable } from "#domain/place/register-rows";

/** A row of TP_Mappings: which heading of a sheet was taken for a field. */
export interface HeldMapping {
  readonly body: string;
  /** The sheet it was read from. */
  readonly sheet: string;
  readonly field: string;
  readonly heading: string;
  readonly headingBefore: string;
  /** A person said so. */
  readonly confirmed: boolean;
}

/** Reads TP_Mappings. */
export function readMappings(table: RegisterTable | null | undefined): HeldMapping[] {
  return registerRows(table, "field").map((row) => ({
    body: row.text("body"),
    sheet: row.text("last file"),
    field: row.text("field"),
    heading: row.text("heading"),
    headingBefore: row.text("heading before"),
    confirmed: row.yes("confirmed") ?? false,
  }));
}

/**
 * What people have said of the columns of a sheet: of that sheet itself, else, for a sheet that was never counted, of one
 * that had the very same headings (last month's file).
 *
 * @returns field -> heading; only what a person confirmed is stated, the rest is recognised anew.
 */
export function mappingHeld(held: readonly HeldMapping[], cells: SheetCells): Readonly<Record<string, string>> {
  const own = held.filter(({ sheet }) => sheet.toLowerCase() === cells.sheet.toLowerCase());
  const rows = own.length > 0 ? own : sameHeadings(held, cells);
  return Object.fromEntries(rows.flatMap(({ confirmed, field, heading }) => (confirmed ? [[field, heading]] : [])));
}

/** Rows in which headings are looked for: as many as recognition looks at. */
const FIRST_ROWS = 60;

function sameHeadings(held: readonly HeldMapping[], cells: SheetCells): readonly HeldMapping[] {
  const sheets = [...new Set(held.filter(({ confirmed }) => confirmed).map(({ sheet }) => sheet))];
  const rows = Array.from({ length: Math.min(FIRST_ROWS, cells.rowCount) }, (_, row) => textsOf(cells, row));
  for (const sheet of sheets.reverse()) {
    const ofSheet = held.filter((mapping) => mapping.sheet === sheet);
    if (rows.some((texts) => ofSheet.every(({ heading }) => texts.has(heading)))) return ofSheet;
  }
  return [];
}

function textsOf({ columns }: SheetCells, row: number): ReadonlySet<string> {
  return new Set(
    columns.map((column) => column[row] ?? null).flatMap((cell) => (isErrorCell(cell) ? [] : cellText(cell))),
  );
}
