import type { CodedColumn } from "../columns/coded.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { CodedShares } from "./coded-shares.ts";

/** What stands of a row in the count. */
export type RowStatus = "counted" | "left out" | "suspense" | "no share";

/** The figures of every ledger row, one entry a row, whole pence; the TP figure columns of the sheet are the same sums. */
export interface RowFigures {
  /** 1 = counted. */
  readonly counts: Uint8Array;
  /** Gross that is in R; 0 for rows not counted. */
  readonly gross: Float64Array;
  /** The part that is a transfer taken out, before the share. */
  readonly paidOn: Float64Array;
  readonly ownShare: CodedShares;
  readonly transferShare: CodedShares;
  /** What stays, at the row's own share. */
  readonly placeSpend: Float64Array;
  /** The transfer part, at the payee's share. */
  readonly eliminated: Float64Array;
  readonly external: Float64Array;
  readonly internal: Float64Array;
  readonly prioritySpend: Float64Array;
  /** Payer of the row's internal income as settled: stated, or the only payer there is, or `(not stated)`; "" without income. */
  readonly incomeFrom: CodedColumn;
  /** Share basis that the row used. */
  readonly basis: CodedColumn;
}

/** What stands of a row, and why it is not counted where it is not. */
export function statusOf(ledger: Ledger, { ownShare }: Pick<RowFigures, "ownShare">, i: number): RowStatus {
  if (ledger.suspense[i] === 1) return "suspense";
  if (ledger.leftOut.codes[i] !== -1) return "left out";
  return ownShare.codes[i] === -1 ? "no share" : "counted";
}
