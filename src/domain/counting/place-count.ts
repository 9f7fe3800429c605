import type { PenceByName } from "../columns/tally.ts";
import type { NamedOverlap } from "../overlap/named-overlap.ts";
import type { OverlapBy } from "../overlap/overlap-by.ts";
import type { PairReconciliation, TransferRow } from "../transfers/transfer-row.ts";

/** The count of a place: every figure in whole pence, each a sum of rounded rows. Letters are those of method.md. */
export interface PlaceCount {
  /** Lines counted; rows read as lines (suspense included). */
  readonly lines: number;
  readonly rowsRead: number;
  /** S, and what does not go on to R. */
  readonly readPence: number;
  readonly detailPence: number;
  readonly otherPeriodPence: number;
  readonly leftOutByClass: PenceByName;
  readonly noSharePence: number;
  readonly suspenseRows: number;
  /** R, O, A, E, T, Y, N */
  readonly reportedPence: number;
  readonly outsidePence: number;
  readonly apportionedPence: number;
  readonly eliminatedPence: number;
  readonly totalPence: number;
  readonly externalIncomePence: number;
  readonly netPence: number;
  /** U, |U|, T on the funder basis */
  readonly unreconciledPence: number;
  readonly unreconciledAbsolutePence: number;
  readonly funderTotalPence: number;
  readonly roundingEffectPence: number;
  readonly byAgency: PenceByName;
  readonly byAgencyFunder: PenceByName;
  readonly outsideByAgency: PenceByName;
  /** Themes; untagged lines under "". */
  readonly byTheme: PenceByName;
  /** COFOG level 1 labels; uncoded under "". */
  readonly byCofog1: PenceByName;
  /** agency -> theme -> pence after netting; and with eliminated lines put back. */
  readonly byAgencyTheme: ReadonlyMap<string, PenceByName>;
  readonly byAgencyThemeBeforeNetting: ReadonlyMap<string, PenceByName>;
  readonly byCapital: PenceByName;
  readonly byShareBasis: PenceByName;
  readonly byAccountingBasis: PenceByName;
  readonly byMeasure: PenceByName;
  /** Who may decide on it, and the funding stream; not said under "". */
  readonly byControl: PenceByName;
  readonly byStream: PenceByName;
  /** agency -> kind of work -> pence after netting; not said under "". */
  readonly byAgencyWork: ReadonlyMap<string, PenceByName>;
  readonly views: {
    readonly v1: number;
    readonly v2: number;
    readonly v3: number;
    readonly v4: number;
    readonly unaligned: number;
    readonly v2InsideOnly: number;
    readonly v3WithStraddling: number;
    readonly v2Funder: number;
    readonly v3Funder: number;
  };
  readonly overlap: readonly NamedOverlap[];
  readonly nonLeadBeforeNetting: PenceByName;
  readonly falseOverlap: PenceByName;
  /** The same by COFOG level 1. */
  readonly overlapByCofog: OverlapBy;
  /** "A | B" (names A to Z) -> pence */
  readonly pairOverlap: PenceByName;
  readonly benefitsPence: number;
  readonly benefitsNonLeadPence: number;
  readonly transfers: readonly TransferRow[];
  readonly pairs: readonly PairReconciliation[];
  /** Row id -> share used for its transfer part. */
  readonly transferShares: ReadonlyMap<string, number>;
}
