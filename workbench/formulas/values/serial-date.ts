const DAY = 86_400_000;
/** Serial 1 is 1 January 1900, and Excel believes in 29 February 1900 (serial 60). */
const LEAP_BUG = 60;
const DAYS_1904 = 1462;
const LAST_SERIAL = 2_958_465;

/**
 * The serial number of a day; months and days may run over, as in DATE. Days count on from the first of the month, so
 * that 29 February 1900 is 60. Undefined outside 1900-9999.
 */
export function serialOfDate(year: number, month: number, day: number, date1904 = false): number | undefined {
  const first = new Date(Date.UTC(2000, 0, 1));
  first.setUTCFullYear(year, month - 1, 1);
  const days = Math.round((first.getTime() - Date.UTC(1899, 11, 30)) / DAY);
  const serial = (days <= LEAP_BUG ? days - 1 : days) + day - 1 - (date1904 ? DAYS_1904 : 0);
  return serial < 0 || serial > LAST_SERIAL ? undefined : serial;
}

/** Year, month (1-12) and day of a serial number; time of day is dropped. Undefined outside Excel's calendar. */
export function dateOfSerial(
  serial: number,
  date1904 = false,
): { year: number; month: number; day: number } | undefined {
  const whole = Math.floor(serial) + (date1904 ? DAYS_1904 : 0);
  if (whole < 0 || whole > LAST_SERIAL) return undefined;
  if (whole === LEAP_BUG) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const utc = new Date(Date.UTC(1899, 11, whole < LEAP_BUG ? 31 : 30) + whole * DAY);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() };
}

/** Monday = 1 … Sunday = 7, as Excel counts serials (so that 1 January 1900 is a Sunday). */
export function weekdayOfSerial(serial: number): number {
  return ((((Math.floor(serial) + 5) % 7) + 7) % 7) + 1;
}
