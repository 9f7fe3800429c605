/** The next order of the same thing does not come sooner. */
const SOON = 14;

/**
 * Says of two numbers that differ in one character whether they differ as the numbers of two invoices do, and not by a slip:
 * only by their last figure, as numbers written soon after one another do; by a figure that counted up, more than a fortnight
 * later; on one day, when a pile of invoices was entered; or by a letter, as the initials of two clients do.
 *
 * Read in published ledgers that hold suppliers' own numbers, of such pairs hardly one in ten is worth asking about.
 *
 * @param earlier - tidied. @param later - another, tidied. @param days - from the one to the other.
 */
export function countsOn(earlier: string, later: string, days: number): boolean {
  if (earlier.length !== later.length) return false;
  const at = Array.from(earlier).findIndex((character, place) => character !== later[place]);
  const [one, other] = [earlier.charAt(at), later.charAt(at)];
  if (!isFigure(one) || !isFigure(other)) return !isFigure(one) && !isFigure(other);
  const isLast = !isFigure(later.charAt(at + 1));
  return isLast || days === 0 || (other > one && days > SOON);
}

function isFigure(character: string): boolean {
  return /^\d$/.test(character);
}
