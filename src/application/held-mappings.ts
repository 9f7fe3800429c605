import { type CarriedMapping, carryMapping } from "#domain/ledger/carry-mapping";
import type { SheetCells } from "#domain/ledger/cells";
import { registerRows, type RegisterTable } from "#domain/place/register-rows";
import { INCOME_WRITTEN, isIncomeWritten } from "#domain/ledger/income-written";
import { CHOSEN_CELLS } from "./chosen-cells.ts";

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
    field: fieldOf(row.text("field")),
    heading: row.text("heading"),
    headingBefore: row.text("heading before"),
    confirmed: row.yes("confirmed") ?? false,
  }));
}

/** A person may have typed the words in other letters: what is said later takes their place. */
function fieldOf(text: string): string {
  return isIncomeWritten(text) ? INCOME_WRITTEN : text;
}

/**
 * What people have said of the columns of a sheet: of that sheet itself, else, for a sheet that was never counted, of an
 * earlier file with most of its headings (last month's).
 *
 * @returns field -> heading; only what a person confirmed is stated, the rest is recognised anew. With it what a person
 * should know of headings that are spelt otherwise now.
 */
export function mappingHeld(held: readonly HeldMapping[], cells: SheetCells): CarriedMapping {
  const own = held.filter(({ sheet }) => sheet.toLowerCase() === cells.sheet.toLowerCase());
  if (own.length > 0) {
    const stated = own.flatMap(({ confirmed, field, heading }) => (confirmed ? [[field, heading] as const] : []));
    return { mapping: Object.fromEntries(stated), findings: [] };
  }
  // Cells were chosen of one sheet, and how it writes income was said of it: on another either may be otherwise.
  const ofColumns = held.filter(({ field }) => field !== CHOSEN_CELLS && !isIncomeWritten(field));
  const sheets = [...new Set(ofColumns.map(({ sheet }) => sheet))];
  const files = sheets.map((sheet) => ofColumns.filter((mapping) => mapping.sheet === sheet));
  return carryMapping(files, cells) ?? { mapping: {}, findings: [] };
}
