/** A financial year without its letters: `2025-26` for `FY 2025-26`. */
export function shortYear(financialYear: string): string {
  return financialYear.replace(/^FY\s*/, "");
}
