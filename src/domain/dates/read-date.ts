import { serialOf } from "./serial.ts";

/** As in `RawCell` of the ledger: dates that Excel knows are serial numbers. */
export type DateCell = null | number | string | boolean;

/** Which number comes first in dates such as 03/04/2025; unknown where a column shows both orders. */
export type DateOrder = "dmy" | "mdy" | "unknown";

/** Serials taken for dates: 1950 to 2100. Smaller and larger numbers are codes and amounts. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 73_415;
/** So many dates of one order to one of the other: that one is a slip. */
const MANY = 19;
const MONTHS = [
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
/** No date is written longer: what is would cost its square to look through. */
const LONGEST = 100;
const NUMERIC = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/;
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]*([a-z]{3,9})\.?[-/., ]*(\d{4}|\d{2})$/;
const MONTH_DAY = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? /;
const TIME = /[t ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?(?:z|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads a date as British files write it.
 *
 * A date with one possible reading is read, whatever the order of its column; 03/04/2025 follows the order.
 * A time of day is dropped. Two-figure years are 1950-2049. A month or a period alone is no date.
 *
 * @param order - of the whole column, see `dateOrderOf`.
 * @returns the Excel serial (1900 system); "ambiguous" where two days are possible and the order is unknown; null where
 * the cell is no date.
 * @example readUkDate("14th Jun 2012", "dmy") // { serial: 41074 }
 * @source inputs.md 2.7 row 8
 */
export function readUkDate(cell: DateCell, order: DateOrder): { serial: number } | "ambiguous" | null {
  if (typeof cell === "number") return asDate(serialOfNumber(cell));
  if (typeof cell !== "string") return null;
  const text = tidy(cell);
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return asDate(serialOfNumber(Number(text)));
  const numeric = NUMERIC.exec(text);
  if (numeric) return readNumeric(numeric, order);
  return asDate(readOrdered(text));
}

/**
 * Decides from the whole column whether 03/04/2025 is 3 April or 4 March: the dates that have only one reading decide.
 * None of them: British order. Both orders in earnest (less than 19 to 1): unknown.
 */
export function dateOrderOf(cells: Iterable<DateCell>): DateOrder {
  const seen = { dmy: 0, mdy: 0 };
  const known = new Map<string, "dmy" | "mdy" | null>();
  for (const cell of cells) {
    if (typeof cell !== "string") continue;
    let shown = known.get(cell);
    if (shown === undefined) known.set(cell, (shown = orderShown(tidy(cell))));
    if (shown) seen[shown]++;
  }
  if (seen.mdy === 0 || seen.dmy >= MANY * seen.mdy) return "dmy";
  return seen.mdy >= MANY * seen.dmy ? "mdy" : "unknown";
}

/** The order that one date proves: 25/2 can only be day first. */
function orderShown(text: string): "dmy" | "mdy" | null {
  const parts = NUMERIC.exec(text);
  const first = Number(parts?.[1]);
  const second = Number(parts?.[2]);
  if (first > 12 && second <= 12) return "dmy";
  return second > 12 && first <= 12 ? "mdy" : null;
}

function asDate(serial: number | null): { serial: number } | null {
  return serial === null ? null : { serial };
}

/** "" for a text that is longer than any date. */
function tidy(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length > LONGEST ? "" : plain.toLowerCase().replace(TIME, "").replace(WEEKDAY, "").trim();
}

/** A serial, or the figures 20250609 of a date that a spreadsheet took for a number. */
function serialOfNumber(value: number): number | null {
  if (value >= FIRST_SERIAL && value < LAST_SERIAL) return Math.floor(value);
  const compact = COMPACT.exec(String(value));
  return compact ? serialOf(Number(compact[1]), Number(compact[2]), Number(compact[3])) : null;
}

function readNumeric(parts: RegExpExecArray, order: DateOrder): { serial: number } | "ambiguous" | null {
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  const year = fullYear(parts[3] ?? "");
  const dayFirst = serialOf(year, second, first);
  const monthFirst = serialOf(year, first, second);
  if (dayFirst === null || monthFirst === null || first === second) return asDate(dayFirst ?? monthFirst);
  if (order === "unknown") return "ambiguous";
  return asDate(order === "dmy" ? dayFirst : monthFirst);
}

/** Forms whose order is plain: year first, or the month in letters. */
function readOrdered(text: string): number | null {
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (yearFirst) return serialOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) return named(dayMonth[3], dayMonth[2], dayMonth[1]);
  const monthDay = MONTH_DAY.exec(text);
  return monthDay ? named(monthDay[3], monthDay[1], monthDay[2]) : null;
}

function named(year = "", month = "", day = ""): number | null {
  const index = MONTHS.findIndex((name) => name.startsWith(month));
  return index >= 0 ? serialOf(fullYear(year), index + 1, Number(day)) : null;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}
