import { shareFromNumber, shareOf } from "../apportionment/share.ts";
import { wordAt } from "../columns/coded.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { ThemeSplit } from "../place/registers.ts";

/** What TP Theme says where TP_Splits holds the parts of a row. */
export const SPLIT = "Split";

/** A part of a row under one theme. */
export interface ThemePart {
  readonly theme: string;
  readonly pence: number;
}

/**
 * Shares a row's pence between its themes by cumulative rounding, so that a treasurer can re-perform it in a cell.
 *
 * Weights that do not sum to 100 % leave the row short or long by what is missing: check B2 stops the count and F3 shows
 * the difference, as the sheet's own formulas do.
 *
 * @param splits - parts by row id, in order.
 * @returns parts(i, pence): one part, the row's theme, where the row is not split.
 * @source method.md, FORMULAS 10: partₖ = ROUND(cumₖ·a, 2) − ROUND(cumₖ₋₁·a, 2)
 */
export function themeParts(
  ledger: Ledger,
  splits: readonly ThemeSplit[],
): (i: number, pence: number) => readonly ThemePart[] {
  const partsOf = new Map<string, ThemeSplit[]>();
  for (const split of splits) partsOf.set(split.rowId, [...(partsOf.get(split.rowId) ?? []), split]);
  for (const parts of partsOf.values()) parts.sort((a, b) => a.part - b.part);
  return (i, pence) => {
    const theme = wordAt(ledger.theme, i);
    const parts = theme === SPLIT ? partsOf.get(ledger.rowId[i]!) : undefined;
    return parts ? cumulativeParts(parts, pence) : [{ theme, pence }];
  };
}

function cumulativeParts(splits: readonly ThemeSplit[], pence: number): ThemePart[] {
  let before = 0;
  let weight = 0;
  return splits.map((split) => {
    weight = roundWeight(weight + split.weightPercent);
    const upTo = shareOf(pence, shareFromNumber(roundWeight(weight / 100)));
    const part = { theme: split.theme, pence: upTo - before };
    before = upTo;
    return part;
  });
}

/** Weights hold at most two decimals (four as a fraction); binary sums of them stray beyond. */
function roundWeight(weight: number): number {
  return Number(weight.toFixed(4));
}
