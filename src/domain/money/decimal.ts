/** A decimal number as it is written: `digits` × 10^-`places`. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

const WRITTEN = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/**
 * The decimal that a number shows: its shortest text, so that 0.66 is exactly 66/100.
 *
 * A workbook holds binary fractions, but a person typed decimals; rounding must follow what was typed.
 *
 * @param value - any finite number.
 * @throws RangeError for NaN and infinities.
 */
export function decimalOf(value: number): Decimal {
  const parts = WRITTEN.exec(String(value));
  if (!parts) throw new RangeError(`not a decimal number: ${String(value)}`);
  const [, sign = "", whole = "0", fraction = "", exponent = "0"] = parts;
  const shift = Number(exponent) - fraction.length;
  const digits = BigInt(sign + whole + fraction);
  return shift >= 0 ? { digits: digits * 10n ** BigInt(shift), places: 0 } : { digits, places: -shift };
}
