import { areSwapped, isOneSlip } from "./tidy-reference.ts";

/** In what small way two amounts differ. */
export type AmountLikeness =
  "net and gross" | "figures swapped" | "one figure differs" | "one figure left out" | "pennies apart";

/**
 * Says in what small way two different amounts differ; null where they differ in more.
 * @param a - pence > 0. @param b - pence > 0.
 * @example likenessOfAmounts(321045, 320145) // "figures swapped"
 */
export function likenessOfAmounts(a: number, b: number): AmountLikeness | null {
  if (isNetAndGross(a, b)) return "net and gross";
  const [one, other] = [String(a), String(b)];
  if (areSwapped(one, other)) return "figures swapped";
  if (isOneFigure(one, other)) return "one figure differs";
  if (isOneLeftOut(one, other)) return "one figure left out";
  return arePenniesApart(a, b) ? "pennies apart" : null;
}

/** VAT rounded by line and on the whole, or shares of a sum: a penny for each of a few lines. */
const MOST_PENNIES = 5;
/** Of less than £50 a few pence are another price. */
const LEAST_NEAR = 5_000;

function arePenniesApart(a: number, b: number): boolean {
  return Math.abs(a - b) <= MOST_PENNIES && Math.min(a, b) >= LEAST_NEAR;
}

/** Whole £50: a fee, a grant, a list price. Many payments are of such an amount for no common reason. */
const ROUND = 5_000;

export function isRound(pence: number): boolean {
  return pence % ROUND === 0;
}

/** VAT at 20 per cent, to the penny that rounding may take. */
function isNetAndGross(a: number, b: number): boolean {
  return Math.abs(5 * Math.max(a, b) - 6 * Math.min(a, b)) < 5;
}

/** £12.00 and £13.00 differ by a figure too: in an amount that short it says nothing, unless it has odd pence. */
const FEWEST_FIGURES = 5;

function isOneFigure(a: string, b: string): boolean {
  const telling = a.length - (isOfWholePounds(a) || isOfWholePounds(b) ? 1 : 0);
  if (a.length !== b.length || telling < FEWEST_FIGURES - 1) return false;
  let differing = 0;
  for (let at = 0; at < a.length; at++) if (a.charCodeAt(at) !== b.charCodeAt(at)) differing++;
  return differing === 1;
}

/** `5006.65` and `506.65`, `500.00` and `50.00`: what swapped figures come to where the first is a nought, too. */
function isOneLeftOut(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.length === short.length + 1 && long.length >= FEWEST_FIGURES && isOneSlip(short, long);
}

function isOfWholePounds(pence: string): boolean {
  return pence.endsWith("00");
}
