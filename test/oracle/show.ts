import type { OracleUnit } from "./oracle-place.ts";
import { penceIn } from "./read-lines.ts";
import { divide, type Rational, shown, whole } from "./rational.ts";
import { inOrder, type Totals } from "./totals.ts";

/** Pence -> the unit of the place, as expected.json writes it. */
export type Money = (pence: bigint) => number;

export function moneyIn(unit: OracleUnit): Money {
  return (pence) => shown(divide(whole(pence), whole(penceIn(unit))));
}

/** A quotient as expected.json writes it; null where the divisor is nought. */
export function quotient(top: bigint, over: bigint): number | null {
  return over === 0n ? null : shown(fraction(top, over));
}

export function fraction(top: bigint, over: bigint): Rational {
  return divide(whole(top), whole(over));
}

export function amounts(totals: Totals, money: Money): Record<string, number> {
  return Object.fromEntries(inOrder(totals.keys()).map((name) => [name, money(totals.get(name)!)]));
}
