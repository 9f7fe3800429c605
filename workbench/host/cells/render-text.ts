import { generalText } from "#workbench/formulas/values/general-text";
import { dateOfSerial } from "#workbench/formulas/values/serial-date";
import { CellError, type CellValue } from "#workbench/model/cell";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const TOKEN = /"([^"]*)"|\\(.)|_(.)|\*(.)|\[[^\]]*\]|General|AM\/PM|[0#?](?:[0#?,.]*[0#?.,])?%?|y+|m+|d+|h+|s+|@|./gi;

/**
 * A cell's text by its number format: sections, decimals, thousands, scaling commas, per cent, quoted words, dates and
 * times. Not modelled: fractions, conditions in brackets, exponents (shown as General), the column's width (no ####).
 */
export function renderText(value: CellValue, format: string, date1904: boolean): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const sections = splitSections(format);
  if (typeof value === "string") return renderString(value, sections);
  const { section, size } = chooseSection(value, sections);
  if (/^general$/i.test(section) || section === "@" || /e[+-]/i.test(unquoted(section))) return generalText(value);
  return isDateFormat(section) ? renderDate(value, section, date1904) : renderNumber(size, section);
}

/** Splits a format code at its semicolons. */
export function splitSections(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;|$)/g) ?? ["General"];
}
function unquoted(section: string): string {
  return section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
}
function isDateFormat(section: string): boolean {
  return /[dmyhs]/i.test(unquoted(section));
}

function renderString(value: string, sections: readonly string[]): string {
  const section = sections[3] ?? sections.find((candidate) => candidate.includes("@"));
  if (section === undefined) return value;
  return walk(section, (token) => (token === "@" ? value : undefined));
}

function chooseSection(value: number, sections: readonly string[]): { section: string; size: number } {
  const [positive = "General", negative, zero] = sections;
  if (value < 0 && negative !== undefined && negative !== "") return { section: negative, size: -value };
  if (value === 0 && zero !== undefined) return { section: zero, size: 0 };
  return { section: positive, size: value };
}

function renderNumber(value: number, section: string): string {
  let used = false;
  return walk(section, (token) => {
    if (token === "%") return "%";
    if (!/^[0#?]/.test(token) || used) return undefined;
    used = true;
    return digits(value, token, unquoted(section).includes("%"));
  });
}

/** The digits by one run of placeholders such as `#,##0.00` or `0.0,,`. */
function digits(value: number, pattern: string, percent: boolean): string {
  const scale = /,+$/.exec(pattern.replace(/%$/, "").replace(/\.[0#?]*/, ""))?.[0].length ?? 0;
  const decimals = (/\.([0#?]*)/.exec(pattern)?.[1] ?? "").length;
  const least = (/^[^.]*/.exec(pattern)?.[0] ?? "").replace(/[^0]/g, "").length;
  const scaled = (value * (percent ? 100 : 1)) / 1000 ** scale;
  const [whole = "0", fraction = ""] = roundHalfAway(Math.abs(scaled), decimals).split(".");
  const padded = (whole === "0" && least === 0 ? "" : whole).padStart(least, "0");
  const grouped = /[0#?],[0#?]/.test(pattern) ? padded.replace(/\B(?=(\d{3})+$)/g, ",") : padded;
  const tail = trimOptional(fraction, /\.([0#?]*)/.exec(pattern)?.[1] ?? "");
  const text = grouped + (tail === "" ? "" : `.${tail}`) + (pattern.endsWith("%") ? "%" : "");
  return scaled < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}
function roundHalfAway(size: number, decimals: number): string {
  const shifted = Number(`${size.toPrecision(15)}e${decimals}`);
  return (Number.isFinite(shifted) ? Math.round(shifted) / 10 ** decimals : size).toFixed(decimals);
}
function trimOptional(fraction: string, pattern: string): string {
  let end = fraction.length;
  while (end > 0 && fraction[end - 1] === "0" && pattern[end - 1] !== "0") end--;
  return fraction.slice(0, end);
}

function renderDate(serial: number, section: string, date1904: boolean): string {
  const date = dateOfSerial(serial, date1904);
  if (!date) return "########";
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const clock = {
    hours: Math.floor(seconds / 3600) % 24,
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  };
  let afterHours = false;
  return walk(section, (token) => {
    const letter = token.charAt(0).toLowerCase();
    const two = (n: number): string => String(n).padStart(Math.min(token.length, 2), "0");
    const minutes = letter === "m" && afterHours && token.length <= 2;
    afterHours = letter === "h" || (afterHours && !/[a-z]/.test(letter));
    if (minutes) return two(clock.minutes);
    if (letter === "y") return token.length > 2 ? String(date.year) : String(date.year).slice(-2);
    if (letter === "m") return token.length < 3 ? two(date.month) : monthText(date.month, token.length);
    if (letter === "d") return token.length < 3 ? two(date.day) : weekday(serial, token.length);
    if (letter === "h") return two(clock.hours);
    return letter === "s" ? two(clock.seconds) : undefined;
  });
}
function monthText(month: number, length: number): string {
  const name = MONTHS[month - 1] ?? "";
  return length === 3 ? name.slice(0, 3) : name;
}
function weekday(serial: number, length: number): string {
  const name =
    ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"][Math.floor(serial) % 7] ?? "";
  return length === 3 ? name.slice(0, 3) : name;
}

/** Reads a section token by token: literals as themselves, the rest by `render`, or as it stands. */
function walk(section: string, render: (token: string) => string | undefined): string {
  return section.replace(TOKEN, (token: string, quoted?: string, escaped?: string, space?: string, filler?: string) => {
    if (quoted !== undefined) return quoted;
    if (escaped !== undefined) return escaped;
    if (space !== undefined) return " ";
    if (filler !== undefined || token.startsWith("[")) return "";
    return render(token) ?? (/^[0#?]/.test(token) ? "" : token);
  });
}
