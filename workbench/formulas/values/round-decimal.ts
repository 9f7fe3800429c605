export type Rounding = "half-away" | "up" | "down";

/**
 * Rounds as Excel does: on the 15-digit decimal text of the number, not on its binary value, half away from zero
 * (`up` away from zero, `down` towards it).
 *
 * @param digits decimals to keep; negative rounds to tens, hundreds, …
 * @example roundDecimal(2.675, 2, "half-away") // 2.68, though the double is 2.67499999999999982
 */
export function roundDecimal(value: number, digits: number, rounding: Rounding): number {
  const places = Math.trunc(digits);
  const size = Math.abs(value);
  if (size === 0 || places > 300) return value + 0;
  const scale = 10 ** Math.abs(places);
  const scaled = places >= 0 ? size * scale : size / scale;
  // Past 15 digits there is nothing left to round.
  if (scaled >= 1e15) return value;
  const rounded = isClear(scaled, rounding)
    ? wholePart(scaled, rounding)
    : wholePart(decimalShift(size, places), rounding);
  const result = places >= 0 ? rounded / scale : rounded * scale;
  return value < 0 ? -result + 0 : result;
}

/** Far enough from the number where the decision turns for the double's own error not to matter. */
function isClear(scaled: number, rounding: Rounding): boolean {
  const turn = rounding === "half-away" ? Math.floor(scaled) + 0.5 : Math.round(scaled);
  return Math.abs(scaled - turn) > scaled * 4e-15;
}

function wholePart(scaled: number, rounding: Rounding): number {
  if (rounding === "half-away") return Math.floor(scaled + 0.5);
  return rounding === "up" ? Math.ceil(scaled) : Math.floor(scaled);
}

/** The 15-digit decimal moved by `places`, read back: exact halves and wholes come out exact. */
function decimalShift(size: number, places: number): number {
  const [mantissa = "0", power = "0"] = size.toExponential(14).split("e");
  return Number(`${mantissa}e${String(Number(power) + places)}`);
}
