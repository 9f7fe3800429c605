import type { CodedColumn } from "../columns/coded.ts";
import type { PrintColumn } from "./print-column.ts";
import type { Reading } from "./reading.ts";

/**
 * Where one block of spend stands in the workbook and where its TP columns go. All positions 0-based on the sheet.
 * A block is a physical range; it holds one source, or several where the file has a Source column.
 */
export interface SourceBlock {
  /** `S01`, `S02`, … in the order the blocks were found. Row ids are `S01-000001` on. */
  readonly id: string;
  readonly sheet: string;
  /** The council's Excel table that the block is, or null for a plain range. */
  readonly table: string | null;
  readonly reading: Reading;
  /** First column of the TP block beside the source; without meaning where the block has a ledger. */
  readonly firstTpColumn: number;
  /**
   * Name of the table of ours (`TP_Ledger_S03`) that holds the TP columns where none can stand beside the source: its sheet
   * is protected, or something stands to its right. null = beside the source.
   */
  readonly ledger: string | null;
  /** Keys of TP_Sources whose lines stand here, in order of first appearance. One, unless the file has a Source column. */
  readonly sources: readonly string[];
  /** Filled cells of its amount column below it when it was read: totals, another table, rows of no block; absent = none. */
  readonly filledBelow?: number;
  /** Path of the file it was brought in from, or "" */
  readonly path: string;
}

/**
 * All rows of all blocks as columns, tagged: the input of the count. n rows, block by block, in sheet order.
 *
 * Only rows of kind `line` are held (heads, totals and blank rows are not). Money in whole pence. A row in suspense has
 * `suspense[i] = 1` and amount 0.
 */
export interface Ledger {
  readonly size: number;
  /** Index of the row's block. */
  readonly block: Int32Array;
  /** 0-based sheet row. */
  readonly sheetRow: Int32Array;
  readonly rowId: readonly string[];
  /** The source's own line id (`R07`), or "". */
  readonly lineId: readonly string[];
  readonly source: CodedColumn;
  readonly suspense: Uint8Array;
  readonly amountPence: Float64Array;
  readonly externalIncomePence: Float64Array;
  readonly internalIncomePence: Float64Array;
  readonly leftOut: CodedColumn;
  readonly agency: CodedColumn;
  readonly theme: CodedColumn;
  /** Level 2 label `10.2 Old age`, or level 1 label. */
  readonly cofog: CodedColumn;
  readonly cofog1: CodedColumn;
  readonly capital: CodedColumn;
  readonly basis: CodedColumn;
  /** NaN = none. */
  readonly shareOverride: Float64Array;
  readonly transferTo: CodedColumn;
  /** Part of the line that is a transfer, 0-1; NaN = 1 where there is a payee, else 0. */
  readonly eliminate: Float64Array;
  readonly incomeFrom: CodedColumn;
  /** 0-1; NaN = none. */
  readonly priority: Float64Array;
  /** Client group. */
  readonly client: CodedColumn;
  /** `statutory`, `demand-led`, `ring-fenced` or `discretionary`. */
  readonly control: CodedColumn;
  /** Funding stream. */
  readonly stream: CodedColumn;
  /** Kind of work: `front line`, `commissioning`, `management & support` or `asset running cost`. */
  readonly work: CodedColumn;
  readonly taggedBy: CodedColumn;
  /** TP Print: which row it is and what the source says of it. */
  readonly prints: PrintColumn;
  /** Rows with tags that stood otherwise and now follow the source; mostly none. */
  readonly replaced: ReadonlyMap<number, readonly string[]>;
}
