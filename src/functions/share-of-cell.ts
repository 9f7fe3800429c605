import { type Decimal, decimalOf } from "#domain/money/decimal";
import { divideRounded } from "#domain/money/round";

/** Excel keeps and shows 15 significant digits; what lies beyond is the noise of binary fractions. */
const EXCEL_DIGITS = 15;
const MILLION = 1e6;
/** Below this, whole numbers have 15 digits at most and twice their size is still exact. */
const WITHIN_EXCEL_DIGITS = 1e15;
/** More than a binary product and the cut to 15 digits can be out together, as a part of the product. */
const NOISE = 1e-14;

/**
 * An amount times a share as a cell holds it, half pennies away from zero, as Excel's ROUND gives it.
 *
 * The domain shares by exact fractions. A cell has only a number left of =1/6, a shade too small, and would lose the
 * penny that the sheet's own formula gives: so the product is first brought to the digits that Excel keeps. Exact
 * decimals are slow and seldom needed: shares of up to six decimals and products far from a half penny go without.
 *
 * @param pence - whole pence.
 * @param share - a finite number, normally 0 to 1.
 * @returns whole pence.
 * @example shareOfCell(3, 1 / 6) // 1, as =ROUND(0.03*(1/6),2) gives 0.01
 */
export function shareOfCell(pence: number, share: number): number {
  if (pence === 0 || share === 0) return 0;
  if (share === 1) return pence;
  return sharedInMillionths(pence, share) ?? sharedFarFromHalf(pence, share) ?? sharedExactly(pence, share);
}

/** For shares such as 0.66 or 0.123456: whole-number arithmetic. */
function sharedInMillionths(pence: number, share: number): number | null {
  const millionths = Math.round(share * MILLION);
  const product = Math.abs(pence * millionths);
  if (millionths / MILLION !== share || product >= WITHIN_EXCEL_DIGITS) return null;
  return withSign(Math.floor((2 * product + MILLION) / (2 * MILLION)), pence * millionths);
}

/** For a product so far from a half penny that neither noise nor the cut to 15 digits could move it across. */
function sharedFarFromHalf(pence: number, share: number): number | null {
  const product = Math.abs(pence * share);
  const whole = Math.floor(product);
  const fromHalf = product - whole - 0.5;
  if (Math.abs(fromHalf) <= product * NOISE || product >= WITHIN_EXCEL_DIGITS) return null;
  return withSign(fromHalf > 0 ? whole + 1 : whole, pence * share);
}

function sharedExactly(pence: number, share: number): number {
  const { digits, places } = decimalOf(share);
  const product = toExcelDigits({ digits: BigInt(pence) * digits, places });
  return Number(divideRounded(product.digits, 10n ** BigInt(product.places)));
}

function toExcelDigits({ digits, places }: Decimal): Decimal {
  const length = String(digits).replace("-", "").length;
  const surplus = Math.min(length - EXCEL_DIGITS, places);
  if (surplus <= 0) return { digits, places };
  return { digits: divideRounded(digits, 10n ** BigInt(surplus)), places: places - surplus };
}

/** Nought has no sign in a ledger. */
function withSign(size: number, sign: number): number {
  return sign < 0 && size !== 0 ? -size : size;
}
