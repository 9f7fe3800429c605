import type { PairReason } from "#domain/checks/pair-reason";
import { reasonHolds } from "#domain/checks/pairs-apart";
import type { PlaceCount } from "#domain/counting/place-count";
import { transferKey } from "#domain/transfers/pair-key";

type Named = Pick<PairReason, "payer" | "payee" | "capital">;

/**
 * In which row of TP_Transfers each reason stands, by the row's key. A reason speaks of its pair: where the row in which it was
 * given is gone, since its lines are of another kind now, it stands in the first row of the pair that has none of its own.
 * Where every row has one, a reason that holds takes the place of one that does not, and two that hold stand side by side.
 */
export function placeReasons(
  { transfers, pairs }: Pick<PlaceCount, "transfers" | "pairs">,
  reasons: readonly PairReason[],
): ReadonlyMap<string, PairReason> {
  const rows = new Set(transfers.map(keyOf));
  const placed = new Map(reasons.filter((reason) => rows.has(keyOf(reason))).map((reason) => [keyOf(reason), reason]));
  const holds = ({ payer, payee, given }: PairReason): boolean =>
    pairs.some((pair) => pair.payer === payer && pair.payee === payee && reasonHolds(given, pair));
  for (const reason of reasons.filter((one) => !rows.has(keyOf(one)))) {
    const ofPair = transfers.filter(({ payer, payee }) => payer === reason.payer && payee === reason.payee).map(keyOf);
    const key = ofPair.find((one) => !placed.has(one)) ?? ofPair[0];
    if (key !== undefined) placed.set(key, besideEachOther(placed.get(key), reason, holds));
  }
  return placed;
}

function besideEachOther(
  standing: PairReason | undefined,
  reason: PairReason,
  holds: (reason: PairReason) => boolean,
): PairReason {
  if (!standing || (holds(reason) && !holds(standing))) return reason;
  if (!holds(reason)) return standing;
  return { ...standing, given: { ...standing.given, reason: `${standing.given.reason}; ${reason.given.reason}` } };
}

function keyOf({ payer, payee, capital }: Named): string {
  return transferKey(payer, payee, capital);
}
