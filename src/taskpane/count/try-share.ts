import { shareFromNumber, shareOf } from "#domain/apportionment/share";
import type { ShareView } from "#application/view/place-view";

/** What the total would be with another share of one body. */
export interface TriedShare {
  readonly changePence: number;
  readonly totalPence: number;
  /** Change ÷ total, 0-1; 0 where there is no total. */
  readonly changePart: number;
}

/** A body's other basis, and what it would make of the total. */
export interface OtherBasis extends TriedShare {
  readonly agency: string;
  readonly basis: string;
}

/** Shares through which money goes; the rest are bases that a body has drivers for and does not use. */
export function sharesInUse(shares: readonly ShareView[]): readonly ShareView[] {
  return shares.filter(({ pence, share }) => pence !== 0 || share === null);
}

/**
 * Reckons what the total would be if a body's money went through another share.
 *
 * It is reckoned on the sum of the body's lines: a Recount rounds each line and may differ by ½p a line.
 *
 * @param tried - 0-1.
 * @returns null where the body has no share yet.
 * @source method.md 1.4, "Offer sensitivity"
 */
export function tryShare(used: ShareView, tried: number, totalPence: number): TriedShare | null {
  if (used.share === null) return null;
  const changePence = shareOf(used.pence, shareFromNumber(tried)) - shareOf(used.pence, shareFromNumber(used.share));
  const changePart = totalPence === 0 ? 0 : changePence / totalPence;
  return { changePence, totalPence: totalPence + changePence, changePart };
}

/** What every basis for which a body has drivers, and which it does not use, would make of the total. */
export function otherBases(shares: readonly ShareView[], totalPence: number): readonly OtherBasis[] {
  return sharesInUse(shares).flatMap((used) =>
    shares.flatMap((other) => {
      if (other.agency !== used.agency || other.pence !== 0 || other.share === null) return [];
      const tried = tryShare(used, other.share, totalPence);
      return tried === null ? [] : [{ agency: other.agency, basis: other.basis, ...tried }];
    }),
  );
}

/** A share as a person types it in per cent, "62.5" or "62.5 %", as 0-1; null where it is none from 0 to 100. */
export function readPercent(typed: string): number | null {
  const text = typed.replace("%", "").trim();
  if (!/^\d+(\.\d+)?$/.test(text)) return null;
  const per = Number(text);
  return per <= 100 ? Number(`${text}e-2`) : null;
}
