import type { OraclePlace } from "./oracle-place.ts";
import { NOT_STATED, payerNamer } from "./name-payers.ts";
import { bodyNamed } from "./read-lines.ts";
import { add, compare, divide, halfAway, ONE, type Rational, times, whole, written, ZERO } from "./rational.ts";
import type { Part } from "./split-parts.ts";

/** A part with its share, and what of it belongs to the place. */
export interface SharedPart extends Part {
  readonly share: Rational;
  /** ROUND(share × gross) */
  readonly apportioned: bigint;
  readonly externalInPlace: bigint;
  readonly internalInPlace: bigint;
  /** Apportioned, or nothing where it is taken out: what it adds to T. */
  readonly final: bigint;
}

/** @source method.md 1.4 */
export function settleShares(place: OraclePlace, parts: readonly Part[]): SharedPart[] {
  const shareOf = sharer(place, parts);
  return parts.map((part) => {
    const share = shareOf(part, []);
    const inPlace = (pence: bigint): bigint => halfAway(times(share, whole(pence)));
    const apportioned = inPlace(part.gross);
    return {
      ...part,
      share,
      apportioned,
      externalInPlace: inPlace(part.external),
      internalInPlace: inPlace(part.internal),
      final: part.takenOut ? 0n : apportioned,
    };
  });
}

type Sharer = (part: Part, above: readonly Part[]) => Rational;

function sharer(place: OraclePlace, parts: readonly Part[]): Sharer {
  const payerOf = payerNamer(parts);
  const settled = new Map<Part, Rational>();
  const settle: Sharer = (part, above) => {
    const { line } = part;
    if (!part.takenOut) {
      return line.shareOverride === "" ? driverShare(place, line.agency, line.basis) : written(line.shareOverride);
    }
    if (above.includes(part)) throw new Error(`a circle of transfers at ${line.id}`);
    const receipts = receiptsOf(part, parts, payerOf);
    const stated = receipts.reduce((sum, receipt) => sum + receipt.internal, 0n);
    if (stated === 0n) return driverShare(place, line.transferTo, bodyNamed(place, line.transferTo).defaultBasis);
    const weighted = receipts.map((receipt) => times(shareOf(receipt, [...above, part]), whole(receipt.internal)));
    return divide(weighted.reduce(add, ZERO), whole(stated));
  };
  const shareOf: Sharer = (part, above) => {
    const share = settled.get(part) ?? inRange(settle(part, above), part.line.id);
    settled.set(part, share);
    return share;
  };
  return shareOf;
}

/** Where the payee states what it received from this payer; else what it received from nobody named. */
function receiptsOf(transfer: Part, parts: readonly Part[], payerOf: (receipt: Part) => string): readonly Part[] {
  const receipts = parts.filter(({ line, internal }) => line.agency === transfer.line.transferTo && internal !== 0n);
  const fromPayer = receipts.filter((receipt) => payerOf(receipt) === transfer.line.agency);
  return fromPayer.length > 0 ? fromPayer : receipts.filter((receipt) => payerOf(receipt) === NOT_STATED);
}

/** Formula 9. "Direct" without a driver: the source is already for this place. */
function driverShare(place: OraclePlace, body: string, basis: string): Rational {
  const drivers = place.drivers.filter((driver) => driver.body === body && driver.basis === basis);
  if (drivers.length === 0) {
    if (basis !== "direct") throw new Error(`no driver: ${body}, ${basis}`);
    return ONE;
  }
  const sum = (some: typeof drivers): Rational => some.map(({ value }) => written(value)).reduce(add, ZERO);
  return inRange(divide(sum(drivers.filter(({ inPlace }) => inPlace)), sum(drivers)), body);
}

function inRange(share: Rational, whose: string): Rational {
  if (compare(share, ZERO) < 0n || compare(share, ONE) > 0n) throw new Error(`share outside 0 to 1: ${whose}`);
  return share;
}
