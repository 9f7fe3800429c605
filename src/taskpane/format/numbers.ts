/** U+2212: as wide as a figure, and read out as "minus". */
export const MINUS = "\u2212";
const NO_BREAK_SPACE = "\u00a0";

/** A number with thousands parted by commas and this many decimals. */
export function figure(value: number, places = 0): string {
  const shown = new Intl.NumberFormat("en-GB", { minimumFractionDigits: places, maximumFractionDigits: places }).format(
    Math.abs(value),
  );
  const isNought = !/[1-9]/.test(shown);
  return value < 0 && !isNought ? MINUS + shown : shown;
}

/**
 * A fraction as a percentage to two decimals. Nothing short of the whole reads 100.00 %, and something never reads 0.00 %.
 * @param fraction - 0.7916 for 79.16 %; may be negative.
 * @example percent(0.7916) // "79.16 %", with a no-break space
 */
export function percent(fraction: number): string {
  const size = Math.abs(fraction);
  const rounded = Math.round(size * 10_000) / 100;
  const kept = Math.sign(fraction) * keepFromEnds(size, rounded);
  return `${figure(kept, 2)}${NO_BREAK_SPACE}%`;
}

function keepFromEnds(size: number, rounded: number): number {
  if (size < 1 && rounded === 100) return 99.99;
  return size > 0 && rounded === 0 ? 0.01 : rounded;
}

/**
 * How many of a thing.
 * @param one - the thing in the singular; "body" makes "bodies".
 * @example counted(1234, "row") // "1,234 rows"
 */
export function counted(count: number, one: string): string {
  return `${figure(count)} ${Math.abs(count) === 1 ? one : plural(one)}`;
}

/** A noun in the plural, as English spells it. */
export function plural(one: string): string {
  if (/[^aeiou]y$/.test(one)) return one.replace(/y$/, "ies");
  return /(s|x|z|ch|sh)$/.test(one) ? `${one}es` : `${one}s`;
}
