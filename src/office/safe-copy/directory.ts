import type { RawCell } from "#domain/ledger/cells";
import { UNFINISHED_SHEET } from "#sheets/plan/unfinished";

/** A table of ours as it stood before the sheets were written anew. */
export interface CopiedTable {
  readonly kind: "table";
  readonly name: string;
  readonly showTotals: boolean;
  /** Where it stands on the copy: from row 0, this column on. */
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
}

/** TP columns beside a source as they stood; none where `columns` is 0. */
export interface CopiedColumns {
  readonly kind: "columns";
  /** The council's sheet. */
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
  /** How many columns the new ones take up: what of them stands already is not to be read. */
  readonly cover: number;
}
export type Copied = CopiedTable | CopiedColumns;

/** Cells A1:A3 are for people; row 4 says how many entries follow, and is written last. */
export const NOTICE = [
  `WORKING · ${UNFINISHED_SHEET}`,
  "The TP sheets of this workbook are part old, part new: a Recount is writing them, or broke off. Do not rely on any figure on them.",
  "If no Recount is running, open Total Place and press Recount: it writes them anew and this sheet goes. Nothing you had said is lost; what is typed on TP sheets before that is not kept. Do not delete this sheet.",
] as const;
export const WHOLE = "Tables as they stood before";
export const FLAG_ROW = 3;
export const FIRST_ENTRY = 4;
export const ENTRY_COLUMNS = 8;
/** The copies stand beside the directory, out of sight of who reads the notice. */
export const FIRST_COPY_COLUMN = 25;

/** Kind, name, row, column, rows, columns, column on the copy, and cover (columns) or totals row (table). */
export function entryCells(copied: Copied): RawCell[] {
  const { kind, name, rows, columns, at } = copied;
  return copied.kind === "table"
    ? [kind, name, 0, 0, rows, columns, at, copied.showTotals ? 1 : 0]
    : [kind, name, copied.row, copied.column, rows, columns, at, copied.cover];
}

/** @param cells - rows of the directory. */
export function readEntry([kind, name, ...numbers]: readonly RawCell[]): Copied {
  const [row = 0, column = 0, rows = 0, columns = 0, at = 0, last = 0] = numbers.map(Number);
  if (kind === "table") return { kind, name: String(name), rows, columns, at, showTotals: last === 1 };
  return { kind: "columns", name: String(name), row, column, rows, columns, at, cover: last };
}
