/** An exact fraction; `over` is above zero. Not reduced: the oracle is small, and exactness is all it is for. */
export interface Rational {
  readonly top: bigint;
  readonly over: bigint;
}

export const ZERO: Rational = { top: 0n, over: 1n };
export const ONE: Rational = { top: 1n, over: 1n };

export function whole(value: bigint): Rational {
  return { top: value, over: 1n };
}

/** A decimal as it is written, exactly; an empty text is nought. */
export function written(text: string): Rational {
  if (text === "") return ZERO;
  const found = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
  if (!found) throw new Error(`no plain decimal: ${text}`);
  const fraction = found[2] ?? "";
  return { top: BigInt(found[1]! + fraction), over: 10n ** BigInt(fraction.length) };
}

export function add(a: Rational, b: Rational): Rational {
  return { top: a.top * b.over + b.top * a.over, over: a.over * b.over };
}

export function times(a: Rational, b: Rational): Rational {
  return { top: a.top * b.top, over: a.over * b.over };
}

export function divide(a: Rational, b: Rational): Rational {
  if (b.top === 0n) throw new Error("division by nought");
  const sign = b.top < 0n ? -1n : 1n;
  return { top: sign * a.top * b.over, over: sign * a.over * b.top };
}

/** < 0, 0 or > 0 as a is below, equal to or above b. */
export function compare(a: Rational, b: Rational): bigint {
  return a.top * b.over - b.top * a.over;
}

/** The nearest whole number; a half goes away from zero. */
export function halfAway({ top, over }: Rational): bigint {
  const size = top < 0n ? -top : top;
  const down = size / over;
  const nearest = 2n * (size - down * over) >= over ? down + 1n : down;
  return top < 0n ? -nearest : nearest;
}

/** The binary fraction nearest to an exact one (a half to even), as Python's `float(Fraction)`. */
export function nearestDouble({ top, over }: Rational): number {
  if (top === 0n) return 0;
  const size = top < 0n ? -top : top;
  const shift = 70 - (bits(size) - bits(over));
  const up = shift > 0 ? size << BigInt(shift) : size;
  const down = shift < 0 ? over << BigInt(-shift) : over;
  // Far more bits than a double holds, and the last one says whether anything was cut off: rounding cannot go wrong.
  const leading = (up / down) | (up % down === 0n ? 0n : 1n);
  return (top < 0n ? -1 : 1) * Number(leading) * 2 ** -shift;
}

function bits(value: bigint): number {
  return value.toString(2).length;
}

/** Six places of what the double exactly is; an exact tie to even. Python's `round(x, 6)`. */
export function sixPlaces(value: number): number {
  let scaled = value;
  let over = 1n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    over *= 2n;
  }
  const top = BigInt(scaled) * 1_000_000n;
  const size = top < 0n ? -top : top;
  const down = size / over;
  const rest = 2n * (size % over);
  const up = rest > over || (rest === over && down % 2n === 1n);
  const nearest = up ? down + 1n : down;
  return nearest === 0n ? 0 : Number(`${top < 0n ? "-" : ""}${String(nearest)}e-6`);
}

/** A fraction as expected.json writes it. */
export function shown(value: Rational): number {
  return sixPlaces(nearestDouble(value));
}
