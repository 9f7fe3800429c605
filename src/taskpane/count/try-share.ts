import { shareFromNumber, shareOf } from "#domain/apportionment/share";
import type { ShareDecision, ShareWay } from "#application/share-decision";
import type { ShareView } from "#application/view/place-view";
import { basisTyped, faultsOfUnits, shareOfUnits, UNITS, type UnitsTyped } from "./share-units.ts";

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

/** In the place of a basis: the share is typed. No basis reads so, since names of bases are lower case. */
export const GIVEN = "(GIVEN)";

/** What a person tries: a basis, `GIVEN` with a share in per cent as they type it, or `UNITS` with the figures behind one. */
export interface WayTried {
  readonly way: string;
  readonly typed: string;
  readonly units?: UnitsTyped;
}

/** Shares through which money goes, or would if there were one. */
export function sharesInUse(shares: readonly ShareView[]): readonly ShareView[] {
  return shares.filter(({ pence, share }) => pence !== 0 || share === null);
}

/**
 * Reckons what the total would be if a body's money went through a share that a person types.
 *
 * It is reckoned on the sum of the body's lines: a Recount rounds each line and may differ by ½p a line.
 *
 * Money without a share is not in the total yet: all that would be kept of it comes in.
 *
 * @param tried - 0-1.
 * @source method.md 1.4, "Offer sensitivity"
 */
export function tryShare(used: ShareView, tried: number, totalPence: number): TriedShare {
  return changed(shareOf(used.pence, shareFromNumber(tried)) - used.keptPence, totalPence);
}

/** What the way that a person tries would make of the total; null while it is no way, or none that the body has. */
export function tryWay(used: ShareView, { way, typed, units }: WayTried, totalPence: number): TriedShare | null {
  if (way === UNITS) {
    const share = units ? shareOfUnits(units, faultsOfUnits(units, used.measured)) : null;
    return share === null ? null : tryShare(used, share, totalPence);
  }
  if (way === GIVEN) {
    const share = readPercent(typed);
    return share === null ? null : tryShare(used, share, totalPence);
  }
  const other = used.instead.find(({ basis }) => basis === way);
  return other ? changed(other.changePence, totalPence) : null;
}

/** What every basis for which a body has drivers, and which it does not use, would make of the total. */
export function otherBases(shares: readonly ShareView[], totalPence: number): readonly OtherBasis[] {
  return sharesInUse(shares).flatMap(({ agency, instead }) =>
    instead.map(({ basis, changePence }) => ({ agency, basis, ...changed(changePence, totalPence) })),
  );
}

/** What was tried as the person's decision. */
export function decisionOn(used: ShareView, tried: WayTried, note: string): ShareDecision {
  return { agency: used.agency, from: wayOf(used), to: wayTo(tried), note: note.trim() };
}

function wayTo({ way, typed, units }: WayTried): ShareWay {
  if (way === UNITS && units) return { basis: basisTyped(units) };
  return way === GIVEN ? { share: readPercent(typed) ?? 0 } : { basis: way };
}

/** A share without quantities behind it stands on the lines; what is whole by its source goes by no figure at all. */
function wayOf({ basis, share, whole }: ShareView): ShareWay {
  return whole === null && share !== null && basis !== DIRECT ? { share } : { basis };
}

/** Basis of what is for this place alone by its source. */
export const DIRECT = "direct";

function changed(changePence: number, totalPence: number): TriedShare {
  const changePart = totalPence === 0 ? 0 : changePence / totalPence;
  return { changePence, totalPence: totalPence + changePence, changePart };
}

/** A share as a person types it in per cent, "62.5" or "62.5 %", as 0-1; null where it is none from 0 to 100. */
export function readPercent(typed: string): number | null {
  const text = typed.replace("%", "").trim();
  if (!/^\d+(\.\d+)?$/.test(text)) return null;
  const per = Number(text);
  return per <= 100 ? Number(`${text}e-2`) : null;
}
