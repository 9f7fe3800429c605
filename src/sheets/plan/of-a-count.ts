import { bearsOurMark } from "./our-mark.ts";

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
  /^TP_(Place|Classes|Agencies|Drivers|Shares|Themes|Rules|Sources|Transfers|Left_Out|Splits|Suppliers|Shared_suppliers|Duplicates|Mappings|Checks|Log|Cube|Ledger_S\d+)(_?\d+)?$/i;
const PREFIX = /^TP /i;
/** What Excel sets behind a sheet's name that was taken: `TP Place (2)`. */
const NUMBERED = / \(\d+\)$/;

/**
 * True where a count made the sheet: its name begins `TP `, and it holds a table of ours or bears our mark. The name alone
 * says nothing: `TP Payments 2025` may be a partner's own spend.
 */
export function isOfACount({ name, tables, firstRow }: SheetTraits): boolean {
  return holdsOurTable({ name, tables }) || (PREFIX.test(name) && bearsOurMark(nameInItsBook(name), firstRow));
}

/** True where the sheet's name begins `TP ` and a table stands on it that a count makes; `TP_Payments` may be anybody's. */
export function holdsOurTable({ name, tables }: Omit<SheetTraits, "firstRow">): boolean {
  return PREFIX.test(name) && tables.some((table) => OUR_TABLE.test(table));
}

/** The name that a sheet of a count had before it was inserted. */
export function nameInItsBook(name: string): string {
  return name.replace(NUMBERED, "");
}
