import { dayOf } from "./serial.ts";

const TWO_YEARS = /^(?:fy|f\/y|financial year)?\s*:?\s*(\d{4}|\d{2})\s*(?:[-/–—−_]|to)\s*(\d{4}|\d{2})$/i;

/**
 * The British financial year (1 April to 31 March) of a day.
 * The label begins with letters, since SUMIFS reads a bare `2025-26` as a date.
 * @param serial - Excel serial, 1900 system.
 * @example financialYearOf(45838) // "FY 2025-26"
 */
export function financialYearOf(serial: number): string {
  const { year, month } = dayOf(serial);
  return label(month >= 4 ? year : year - 1);
}

/**
 * Reads a financial year in any of its forms (`2025/26`, `2025-2026`, `FY 2025-26`, `25/26`).
 * @returns `FY 2025-26`, or null where the text is no pair of years that follow one another.
 */
export function readFinancialYear(text: string): string | null {
  const [, first, second] = TWO_YEARS.exec(text.trim()) ?? [];
  if (first === undefined || second === undefined || first.length < second.length) return null;
  const start = first.length === 4 ? Number(first) : 2000 + Number(first);
  const next = second.length === 4 ? start + 1 : (start + 1) % 100;
  return Number(second) === next ? label(start) : null;
}

function label(startYear: number): string {
  return `FY ${String(startYear)}-${String((startYear + 1) % 100).padStart(2, "0")}`;
}
