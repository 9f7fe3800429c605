import { type Decimal, decimalOf } from "#domain/money/decimal";
import { divideRounded } from "#domain/money/round";

/** Excel keeps and shows 15 significant digits; what lies beyond is the noise of binary fractions. */
const EXCEL_DIGITS = 15;

/**
 * An amount times a share as a cell holds it, half pennies away from zero, as Excel's ROUND gives it.
 *
 * The domain shares by exact fractions. A cell has only a number left of =1/6, a shade too small, and would lose the
 * penny that the sheet's own formula gives: so the product is first brought to the digits that Excel keeps.
 *
 * @param pence - whole pence.
 * @param share - a finite number, normally 0 to 1.
 * @returns whole pence.
 * @example shareOfCell(3, 1 / 6) // 1, as =ROUND(0.03*(1/6),2) gives 0.01
 */
export function shareOfCell(pence: number, share: number): number {
  if (pence === 0 || share === 0) return 0;
  if (share === 1) return pence;
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
