import type { RowFigures } from "../apportionment/row-figures.ts";
import type { CombinedCodes } from "../columns/combine-codes.ts";

/** Sums of the counted rows of each lot, whole pence. Shape: lots each. */
export interface LotSums {
  /** 1 where counted rows are. */
  readonly met: Uint8Array;
  readonly gross: Float64Array;
  readonly placeSpend: Float64Array;
  readonly eliminated: Float64Array;
  readonly internal: Float64Array;
}

/** Adds counted rows up lot by lot. @param alike - the lot of each row. */
export function sumLots({ codes, count }: CombinedCodes, figures: RowFigures): LotSums {
  const { counts, gross, placeSpend, eliminated, internal } = figures;
  const column = (): Float64Array => new Float64Array(count);
  const met = new Uint8Array(count);
  const sums = { met, gross: column(), placeSpend: column(), eliminated: column(), internal: column() };
  for (let i = 0; i < codes.length; i++) {
    if (counts[i] !== 1) continue;
    const lot = codes[i]!;
    met[lot] = 1;
    sums.gross[lot]! += gross[i]!;
    sums.placeSpend[lot]! += placeSpend[i]!;
    sums.eliminated[lot]! += eliminated[i]!;
    sums.internal[lot]! += internal[i]!;
  }
  return sums;
}
