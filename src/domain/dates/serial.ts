const DAY_MS = 86_400_000;
/** Day 0 of Excel's 1900 system, so that every date from March 1900 on has its Excel serial. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** 1 March 1900: before it Excel counts a 29 February that never was. */
const FIRST_SERIAL = 61;

/**
 * The Excel serial (1900 system) of a day, or null where there is no such day (31 April) or it lies before March 1900.
 * @example serialOf(2025, 6, 30) // 45838
 */
export function serialOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const serial = Math.round((date.getTime() - DAY_ZERO) / DAY_MS);
  return exists && serial >= FIRST_SERIAL ? serial : null;
}

/** The calendar day of a serial; a time of day is dropped, never rounded up to the next day. */
export function dayOf(serial: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(DAY_ZERO + Math.floor(serial) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
