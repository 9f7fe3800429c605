import type { DateOrder } from "#domain/dates/read-date";
import type { SheetCells } from "#domain/ledger/cells";
import type { SourceBlock } from "#domain/ledger/ledger";
import type { TableCells } from "./ports/workbook.port.ts";

/** A block of spend with the cells it was read from. */
export interface RecognisedBlock {
  readonly block: SourceBlock;
  readonly cells: SheetCells;
  /** What stands above its headings, above those of a table too. */
  readonly titles: readonly string[];
  readonly dateOrder: DateOrder;
  /** What the file's Source column says -> key in TP_Sources; empty where the file has no such column. */
  readonly sourceKeys: ReadonlyMap<string, string>;
  /** Calendar months with a date in them, year × 12 + month; empty where the file has no dates. */
  readonly monthsDated: readonly number[];
  /** The ledger that an earlier count left for it. */
  readonly standingLedger: TableCells | undefined;
}
