import { readFinancialYear } from "./financial-year.ts";

/** `2025/26`, `2025-2026`, `FY25/26`, `2025 to 2026`: not within a longer number or a date. */
const PAIR =
  /(?<![\d/.])(20\d\d|(?:(?<=\bfy\s?)|(?<=\bfinancial year\s))\d\d)\s*(?:[-/–—−_]|to)\s*(20\d\d|\d\d)(?!\d|[-/.]\d)/gi;
/** `year ended 31 March 2026`, `year to 31/03/2026`: the year that ends in it. */
const ENDS =
  /\byear[\s-]+(?:end(?:ed|ing|s)?|to)\s+(?:on\s+)?31(?:st)?(?:\s+of)?(?:\s+mar(?:ch)?\s+|[/.]0?3[/.])(20\d\d)\b/gi;
/** `April 2025 to March 2026`: the year between them, where they follow one another. */
const BETWEEN = /\bapr(?:il)?\s+(20\d\d)\s*(?:[-–—]|to|until)\s*(?:31(?:st)?\s+)?mar(?:ch)?\s+(20\d\d)\b/gi;

/**
 * The financial years that a title, heading or file name states, each once, in the order of its first word.
 *
 * @returns labels such as `FY 2025-26`; a pair of years that do not follow one another states none.
 * @example yearsInText("Budget 2025/26 v 2024/25") // ["FY 2025-26", "FY 2024-25"]
 */
export function yearsInText(text: string): string[] {
  const pairs = [...text.matchAll(PAIR), ...text.matchAll(BETWEEN)].map(([, first, second]) => `${first!}-${second!}`);
  const ended = [...text.matchAll(ENDS)].map(([, year]) => `${String(Number(year) - 1)}-${year!}`);
  const years = [...pairs, ...ended].map(readFinancialYear).filter((year) => year !== null);
  return [...new Set(years)];
}
