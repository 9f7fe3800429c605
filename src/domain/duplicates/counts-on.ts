/** The next order of the same thing does not come sooner. */
const SOON = 14;
/** Of two invoices written one after the other one may have gone elsewhere. */
const SIDE_BY_SIDE = 2;

/**
 * Says of two numbers that differ in one character whether they differ as the numbers of two invoices do, and not by a slip:
 * the later counted up since and is more than a fortnight away; the two stand side by side; both are of one day, when a pile
 * of invoices was entered; or a letter tells them apart, as the initials of two clients.
 *
 * Read in published ledgers that hold suppliers' own numbers, of such pairs hardly one in ten is worth asking about.
 *
 * @param earlier - tidied. @param later - another, tidied. @param days - from the one to the other.
 */
export function countsOn(earlier: string, later: string, days: number): boolean {
  if (earlier.length !== later.length) return false;
  const at = Array.from(earlier).findIndex((character, place) => character !== later[place]);
  const [one, other] = [earlier[at] ?? "", later[at] ?? ""];
  if (!isFigure(one) || !isFigure(other)) return !isFigure(one) && !isFigure(other);
  const step = Number(other) - Number(one);
  const isLast = !isFigure(later[at + 1] ?? "");
  return days === 0 || (isLast && Math.abs(step) <= SIDE_BY_SIDE) || (step > 0 && days > SOON);
}

function isFigure(character: string): boolean {
  return character >= "0" && character <= "9";
}
