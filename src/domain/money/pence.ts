import { decimalOf } from "./decimal.ts";
import { divideRounded } from "./round.ts";

/**
 * An amount as a file states it, in whole pence.
 *
 * @param amount - in the source's unit; payments > 0, credits < 0.
 * @param poundsInUnit - 1, 1000 or 1000000.
 * @returns whole pence, rounded half away from zero on the decimal that the number shows.
 * @throws RangeError for NaN and infinities.
 * @example toPence(900000.001, 1000) // 90000000100
 * @source method.md, FORMULAS; workbook-model.md, TP Read
 */
export function toPence(amount: number, poundsInUnit: number): number {
  const pencePerUnit = poundsInUnit * 100;
  const product = amount * pencePerUnit;
  if (Number.isInteger(amount) && Number.isSafeInteger(product)) return product;
  const { digits, places } = decimalOf(amount);
  return Number(divideRounded(digits * BigInt(pencePerUnit), 10n ** BigInt(places)));
}

/** Pence as pounds, for a cell or a report: exact to the penny below £70 trillion. */
export function toPounds(pence: number): number {
  return pence / 100;
}
