/** Longest plain decimal before Excel turns to an exponent when it makes text of a number. */
const LONGEST_PLAIN = 20;

/**
 * A number as Excel's General format writes it in text (`&`, LEN, EXACT): 15 significant digits, no trailing zeros.
 *
 * @example generalText(0.1 + 0.2) // "0.3"
 */
export function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const [mantissa = "0", power = "0"] = value.toExponential(14).split("e");
  const exponent = Number(power);
  const negative = mantissa.startsWith("-");
  const digits = mantissa.replace(/[-.]/g, "").replace(/0+$/, "") || "0";
  const plain = plainDecimal(digits, exponent);
  const text = plain.length <= LONGEST_PLAIN + (exponent >= 0 ? 1 : 0) ? plain : scientific(digits, exponent);
  return negative ? `-${text}` : text;
}

function plainDecimal(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${digits}`;
  if (digits.length <= exponent + 1) return digits.padEnd(exponent + 1, "0");
  return `${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
}

function scientific(digits: string, exponent: number): string {
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : "";
  return `${digits.charAt(0)}${fraction}E${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
