import { bearsOurMark } from "#sheets/plan/our-mark";

/** What tells whether a sheet was made by a count. */
export interface SheetTraits {
  readonly name: string;
  /** Names of the tables that stand on it. */
  readonly tables: readonly string[];
  /** Its first row as formulas; a constant stands for itself. */
  readonly firstRow: readonly unknown[];
}

/** Every table that a count makes. Where the name was taken when its sheet was inserted, Excel has set a number behind it. */
const OUR_TABLE =
  /^TP_(Place|Classes|Agencies|Drivers|Shares|Themes|Rules|Sources|Transfers|Splits|Mappings|Checks|Log|Cube|Ledger_S\d+)(_?\d+)?$/i;
const PREFIX = /^TP /i;
/** What Excel sets behind a sheet's name that was taken: `TP Place (2)`. */
const NUMBERED = / \(\d+\)$/;

/**
 * True where a count made the sheet: its name begins `TP `, and it holds a table of ours or bears our mark. The name alone
 * says nothing: `TP Payments 2025` may be a partner's own spend.
 */
export function isOfACount({ name, tables, firstRow }: SheetTraits): boolean {
  if (!PREFIX.test(name)) return false;
  return tables.some((table) => OUR_TABLE.test(table)) || bearsOurMark(nameInItsBook(name), firstRow);
}

/** The name that a sheet of a count had before it was inserted. */
export function nameInItsBook(name: string): string {
  return name.replace(NUMBERED, "");
}
