import { type Counted, countedNumber } from "./tidy-reference.ts";

/** A supplier that writes two invoices a day may leave one out. */
const LONGEST_STEP = 2;

/**
 * Finds numbers that follow one another: what a supplier's next invoices bear, not slips of the hand.
 *
 * @param numbers - tidied, of payments of one payee and amount.
 * @returns chain of each number; numbers in none have a chain of their own.
 * @example numberChains(["A7", "A1", "A2", "A4"]) // A1, A2 and A4 are one chain
 */
export function numberChains(numbers: readonly string[]): number[] {
  const counted = numbers.map(countedNumber);
  const chainOf = numbers.map((_, at) => at);
  const order = numbers.map((_, at) => at).filter((at) => counted[at]);
  order.sort((a, b) => compare(counted[a]!, counted[b]!));
  order.slice(1).forEach((at, place) => {
    const before = order[place]!;
    if (isNext(counted[before]!, counted[at]!)) chainOf[at] = chainOf[before]!;
  });
  return chainOf;
}

function compare(a: Counted, b: Counted): number {
  if (a.before !== b.before) return a.before < b.before ? -1 : 1;
  return a.figures - b.figures;
}

function isNext(a: Counted, b: Counted): boolean {
  return a.before === b.before && b.figures - a.figures <= LONGEST_STEP;
}

/** Figures by which the second number is above the first; NaN where they do not count alike. */
export function stepBetween(a: string, b: string): number {
  const [one, other] = [countedNumber(a), countedNumber(b)];
  return one && other && one.before === other.before ? other.figures - one.figures : Number.NaN;
}
