import type { SourceTerms } from "../place/registers.ts";
import type { SourceBlock } from "./ledger.ts";

/** A row of TP_Sources: what was stated, and what was read. */
export interface SourceRow {
  readonly terms: SourceTerms;
  readonly block: SourceBlock;
  /** Where the file has a Source column the block holds several sources and rows are told apart by `TP Source`. */
  readonly sharesBlock: boolean;
  /** In the source's unit; null = none. */
  readonly controlTotal: number | null;
  readonly controlFrom: "total row" | "stated by body" | "none";
  readonly firstReadPence: number;
  readonly fingerprint: string;
  readonly readOn: string;
  /** Calendar months with a date in them, year × 12 + month; absent where sources share a block. */
  readonly monthsDated?: readonly number[];
}

/** One line of TP_Log. Money in whole pence; null = does not apply. */
export interface LogRow {
  /** 22/11/2026 14:03:07 */
  readonly when: string;
  readonly who: string;
  readonly action: string;
  readonly source: string;
  readonly rows: number | null;
  readonly beforePence: number | null;
  readonly afterPence: number | null;
  readonly version: string;
  readonly undoId: string;
}
