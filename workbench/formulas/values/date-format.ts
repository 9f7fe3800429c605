import type { FormatToken } from "./format-sections.ts";
import { NotComputed } from "./operand.ts";
import { dateOfSerial, weekdayOfSerial } from "./serial-date.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const SECONDS = 86_400;

export function isMomentFormat(section: readonly FormatToken[]): boolean {
  return section.some(({ kind }) => kind === "moment");
}

/** A serial number by a section of days, months, years, hours, minutes and seconds. */
export function formatMoment(serial: number, section: readonly FormatToken[], date1904: boolean): string {
  const seconds = Math.round((serial - Math.floor(serial)) * SECONDS);
  const day = Math.floor(serial) + (seconds === SECONDS ? 1 : 0);
  const date = dateOfSerial(day, date1904);
  if (!date) throw new NotComputed("a date outside the calendar");
  const isHalfDay = section.some(({ text }) => /am\/pm/i.test(text));
  const time = seconds % SECONDS;
  return section
    .map((token, at) => {
      if (token.kind !== "moment") return plainToken(token);
      const isMinute = /^m{1,2}$/i.test(token.text) && besideTime(section, at);
      return isMinute || /^(h|s|am)/i.test(token.text)
        ? timePart(token.text.toLowerCase(), time, isHalfDay)
        : datePart(token.text.toLowerCase(), date, day);
    })
    .join("");
}

function plainToken({ kind, text }: FormatToken): string {
  if (kind === "digit") throw new NotComputed("fractions of a second");
  return text;
}

/** `m` is minutes directly after hours or directly before seconds. */
function besideTime(section: readonly FormatToken[], at: number): boolean {
  const moments = section.map((token, index) => ({ token, index })).filter(({ token }) => token.kind === "moment");
  const here = moments.findIndex(({ index }) => index === at);
  return /^h/i.test(moments[here - 1]?.token.text ?? "") || /^s/i.test(moments[here + 1]?.token.text ?? "");
}

function timePart(token: string, time: number, isHalfDay: boolean): string {
  const hour = Math.floor(time / 3600);
  if (token === "am/pm") return hour < 12 ? "AM" : "PM";
  const shownHour = isHalfDay ? ((hour + 11) % 12) + 1 : hour;
  const number = token.startsWith("h") ? shownHour : token.startsWith("m") ? Math.floor(time / 60) % 60 : time % 60;
  return token.length > 1 ? String(number).padStart(2, "0") : String(number);
}

function datePart(token: string, date: { year: number; month: number; day: number }, serial: number): string {
  const month = MONTHS[date.month - 1]!;
  const weekday = DAYS[weekdayOfSerial(serial) - 1]!;
  if (token.startsWith("y")) {
    return token.length > 2 ? String(date.year).padStart(4, "0") : String(date.year % 100).padStart(2, "0");
  }
  const number = token.startsWith("m") ? date.month : date.day;
  const name = token.startsWith("m") ? month : weekday;
  if (token === "mmmmm") return name.charAt(0);
  if (token.length >= 4) return name;
  if (token.length === 3) return name.slice(0, 3);
  return token.length === 2 ? String(number).padStart(2, "0") : String(number);
}
