/** `22/11/2026 14:03:07`, as logs and sheets state the time. */
export function stamp(date: Date): string {
  return date.toLocaleString("en-GB").replace(",", "");
}

/** Years that a count may be for, likeliest first: the year under way, then back to Total Place's first, then the next. */
const FIRST = 2008;
const APRIL = 3;

export function financialYears(today: Date): string[] {
  const current = today.getMonth() >= APRIL ? today.getFullYear() : today.getFullYear() - 1;
  const years = [current];
  for (let year = current - 1; year >= FIRST; year--) years.push(year);
  years.push(current + 1);
  return years.map((year) => `FY ${year}-${String((year + 1) % 100).padStart(2, "0")}`);
}
