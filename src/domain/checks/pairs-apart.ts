import { fingerprint } from "../columns/fingerprint.ts";
import { pairKey } from "../transfers/pair-key.ts";
import type { PairReason } from "./pair-reason.ts";
import type { PairReconciliation } from "../transfers/transfer-row.ts";
import type { CheckInput } from "./check-input.ts";
import type { GivenReason } from "./check.ts";
import { isSameFigure } from "./given-reason.ts";

/** A pair whose two sides differ by more than rounding, with what people say of it. */
export interface PairApart extends PairReconciliation {
  /** So far apart that it stops the signature while nobody explains it. */
  readonly isLarge: boolean;
  /** Reasons that hold for the difference as it is now. */
  readonly explained: readonly PairReason[];
  /** A reason that was given for another difference, where none holds. */
  readonly outdated?: GivenReason;
}

type Counted = Pick<CheckInput, "count" | "bands" | "pairReasons">;

/**
 * The pairs that differ by more than the tolerance of check D4, each with the reasons that were given for just that difference.
 *
 * @source assurance.md D4: "any pair > 1 % of E and > £100k unexplained: S"
 */
export function pairsApart({ count, bands, pairReasons = [] }: Counted): PairApart[] {
  return count.pairs
    .filter(({ differencePence }) => Math.abs(differencePence) > bands.pairPence)
    .map((pair): PairApart => {
      const size = Math.abs(pair.differencePence);
      const ofPair = pairReasons.filter(
        (reason) => pairKey(reason.payer, reason.payee) === pairKey(pair.payer, pair.payee),
      );
      const explained = ofPair.filter(({ given }) => reasonHolds(given, pair));
      const [outdated] = explained.length > 0 ? [] : ofPair;
      return {
        ...pair,
        isLarge: size > bands.pairStopPence && size > bands.pairStopPart * Math.abs(count.eliminatedPence),
        explained,
        ...(outdated && { outdated: outdated.given }),
      };
    });
}

/** Whether a reason was given for the very difference that the pair has now, its sign included. */
export function reasonHolds({ at, isNew }: GivenReason, { differencePence }: PairReconciliation): boolean {
  return isNew === true || at === null || isSameFigure(at, differencePence / 100);
}

/** What TP_Transfers notes beside a reason: the difference that it was given for, £, and its print. */
export function noteOfPairReason(
  given: GivenReason,
  pair: PairReconciliation = NOTHING_SAID,
): Pick<GivenReason, "at" | "print"> {
  if (!reasonHolds(given, pair)) return given;
  return { at: pair.differencePence / 100, print: fingerprint([given.reason]) };
}

/** A pair of which neither side says anything. */
const NOTHING_SAID: PairReconciliation = {
  payer: "",
  payee: "",
  payerSaysPence: 0,
  payeeSaysPence: 0,
  differencePence: 0,
};

/** `ICB → FCC` */
export function sayPair({ payer, payee }: Pick<PairReconciliation, "payer" | "payee">): string {
  return `${payer} → ${payee}`;
}
