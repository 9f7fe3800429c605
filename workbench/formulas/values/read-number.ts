import { serialOfDate } from "./serial-date.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NUMBER = /^([+-]?)(?:£|\$)?([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?(%?)$/i;
const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?(?:\s*(am|pm))?$/i;
/** Nothing else can begin a text that Excel reads as a number or a date. */
const MAY_BE_NUMBER = /^[\s\d+\-.(£$jfmasond]/i;

/**
 * Reads a text as Excel does where a number is wanted (`"5"+1`, VALUE, a SUMIFS criterion), in UK settings:
 * signs, thousands, £, %, brackets for negatives, exponents, dates and times. Undefined where it is plain text.
 *
 * Dates are day first, as in the UK: `1/2/2025` is 1 February; `2008-09` is 1 September 2008. A date without a year
 * (`1/2`) is a day of the current year in Excel; there is no clock here, so it reads as NaN: known, not computed.
 */
export function readNumber(text: string, date1904 = false): number | undefined {
  if (!MAY_BE_NUMBER.test(text)) return undefined;
  const trimmed = text.trim();
  return readDecimal(trimmed) ?? readMoment(trimmed, date1904);
}

function readDecimal(text: string): number | undefined {
  const bracketed = /^\((.*)\)$/.exec(text)?.[1];
  const found = NUMBER.exec(bracketed ?? text);
  if (!found) return undefined;
  const signs = `${found[1]!}${found[2]!}${bracketed === undefined ? "" : "-"}`;
  const size = Number(found[3]!.replaceAll(",", "") + (found[4] ?? "")) / (found[5] === "%" ? 100 : 1);
  if (signs.length > 1 || !Number.isFinite(size)) return undefined;
  return signs === "-" ? -size : size;
}

function readMoment(text: string, date1904: boolean): number | undefined {
  const time = readTime(text);
  if (time !== undefined) return time;
  const split = /^(.*\S)\s+(\d{1,2}:\d{2}.*)$/.exec(text);
  const day = readDay(split?.[1] ?? text, date1904);
  if (day === undefined || !split) return day;
  const hours = readTime(split[2] ?? "");
  return hours === undefined ? undefined : day + hours;
}

function readTime(text: string): number | undefined {
  const found = TIME.exec(text);
  if (!found) return undefined;
  const [, hours, minutes, seconds = "0", half] = found;
  const hour = hourOf(Number(hours), half?.toLowerCase());
  if (hour === undefined || Number(minutes) > 59 || Number(seconds) >= 60) return undefined;
  return (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  return hour >= 1 && hour <= 12 ? (hour % 12) + (half === "pm" ? 12 : 0) : undefined;
}

function readDay(text: string, date1904: boolean): number | undefined {
  const parts = /^(\w+)[-/. ](\w+)(?:[-/. ,]+(\d{1,4}))?$/.exec(text);
  if (!parts || /^\d+\.[\d.]*$/.test(text)) return undefined;
  const [, first = "", second = "", third] = parts;
  if (/^\d+$/.test(first + second)) return numericDay(first, second, third, date1904);
  const monthFirst = monthNumber(first);
  if (monthFirst) return third === undefined ? monthThenNumber(monthFirst, second, date1904) : undefined;
  return dayThenMonth(first, monthNumber(second), third, date1904);
}

function dayThenMonth(
  day: string,
  month: number | undefined,
  year: string | undefined,
  date1904: boolean,
): number | undefined {
  if (!month || !/^\d{1,2}$/.test(day)) return undefined;
  return year === undefined ? withoutYear(month, Number(day)) : exactDay(yearOf(year), month, Number(day), date1904);
}

function numericDay(a: string, b: string, c: string | undefined, date1904: boolean): number | undefined {
  if (a.length === 4) return exactDay(Number(a), Number(b), c === undefined ? 1 : Number(c), date1904);
  if (c !== undefined) return exactDay(yearOf(c), Number(b), Number(a), date1904);
  if (b.length === 4) return exactDay(Number(b), Number(a), 1, date1904);
  return withoutYear(Number(b), Number(a));
}

/** `Jan 2008` is the first of the month; `Jan 15` is a day of this year. */
function monthThenNumber(month: number, text: string, date1904: boolean): number | undefined {
  if (/^\d{4}$/.test(text)) return exactDay(Number(text), month, 1, date1904);
  if (!/^\d{1,2}$/.test(text)) return undefined;
  return withoutYear(month, Number(text));
}

function monthNumber(text: string): number | undefined {
  const name = text.toLowerCase();
  if (name.length < 3) return undefined;
  const index = MONTHS.indexOf(name.slice(0, 3));
  return index >= 0 && FULL_MONTHS[index]!.startsWith(name) ? index + 1 : undefined;
}
const FULL_MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** Two digits: 00-29 are 2000s. */
function yearOf(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
}

function withoutYear(month: number, day: number): number | undefined {
  return exactDay(2000, month, day, false) === undefined ? undefined : Number.NaN;
}

function exactDay(year: number, month: number, day: number, date1904: boolean): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return serialOfDate(year, month, day, date1904);
}
