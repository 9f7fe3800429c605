import type { RowFigures } from "../apportionment/row-figures.ts";
import type { CombinedCodes } from "../columns/combine-codes.ts";

/** Sums of the counted rows of each lot, whole pence. Shape: lots each. */
export interface LotSums {
  readonly lines: Float64Array;
  readonly gross: Float64Array;
  readonly placeSpend: Float64Array;
  readonly eliminated: Float64Array;
  readonly internal: Float64Array;
}

/** Adds counted rows up lot by lot. @param alike - the lot of each row. */
export function sumLots({ codes, count }: CombinedCodes, figures: RowFigures): LotSums {
  const { status, gross, placeSpend, eliminated, internal } = figures;
  const column = (): Float64Array => new Float64Array(count);
  // prettier-ignore
  const sums = { lines: column(), gross: column(), placeSpend: column(), eliminated: column(), internal: column() };
  for (let i = 0; i < codes.length; i++) {
    if (status[i] !== "counted") continue;
    const lot = codes[i]!;
    sums.lines[lot]!++;
    sums.gross[lot]! += gross[i]!;
    sums.placeSpend[lot]! += placeSpend[i]!;
    sums.eliminated[lot]! += eliminated[i]!;
    sums.internal[lot]! += internal[i]!;
  }
  return sums;
}
