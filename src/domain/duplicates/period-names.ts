/** What the reference is for, then a quarter, a financial year in two or four figures, or both; tidied. */
const YEARS = /^\p{L}{3,}?(?:Q[1-4])?(?:20)?(\d\d)(?:20)?(\d\d)(?:Q[1-4])?$/u;

/**
 * True of a reference that names what is paid and a financial year, as the papers of a year's instalments all do: each of
 * them bears it, so that by itself it does not make two of them one invoice.
 *
 * @param number - tidied. @example namesPeriod("WASTEMAN1516") // true
 */
export function namesPeriod(number: string): boolean {
  const [, first, second] = YEARS.exec(number) ?? [];
  return first !== undefined && (Number(first) + 1) % 100 === Number(second);
}
