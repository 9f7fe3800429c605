import type { Share } from "./share.ts";

/** What stands of a row in the count. */
export type RowStatus = "counted" | "left out" | "suspense" | "no share";

/** The figures of every ledger row, one entry a row, whole pence; the TP figure columns of the sheet are the same sums. */
export interface RowFigures {
  readonly status: readonly RowStatus[];
  /** Gross that is in R; 0 for rows not counted. */
  readonly gross: Float64Array;
  /** The part that is a transfer taken out, before the share. */
  readonly paidOn: Float64Array;
  readonly ownShare: readonly (Share | null)[];
  readonly transferShare: readonly (Share | null)[];
  /** What stays, at the row's own share. */
  readonly placeSpend: Float64Array;
  /** The transfer part, at the payee's share. */
  readonly eliminated: Float64Array;
  readonly external: Float64Array;
  readonly internal: Float64Array;
  readonly prioritySpend: Float64Array;
  /** Payer of the row's internal income as settled: stated, or the only payer there is, or `(not stated)`; "" without income. */
  readonly incomeFrom: readonly string[];
  /** Share basis that the row used. */
  readonly basis: readonly string[];
}
