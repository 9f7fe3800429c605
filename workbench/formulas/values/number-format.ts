import { CellError, type CellValue } from "#workbench/model/cell";
import { formatMoment, isMomentFormat } from "./date-format.ts";
import { toNumber, toText } from "./coerce.ts";
import { formatDecimal } from "./decimal-format.ts";
import { type FormatToken, readSections } from "./format-sections.ts";
import { generalText } from "./general-text.ts";

/**
 * What TEXT gives: a value in an en-US number format code.
 *
 * Knows digits, thousands, scaling commas, percent, quoted and escaped text, up to four sections, days, months,
 * years, hours, minutes and seconds. Numeric text is formatted as the number it reads as.
 * @throws NotComputed for what a format code can hold beyond that.
 * @example formatValue(-1234.5, "#,##0.00;(#,##0.00)") // "(1,234.50)"
 */
export function formatValue(value: CellValue, code: string, date1904 = false): string | CellError {
  if (value instanceof CellError) return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const sections = readSections(code);
  const number = toNumber(value);
  if (typeof number !== "number") return formatText(toText(value) as string, sections);
  return formatNumber(number, sections, date1904);
}

function formatText(text: string, sections: readonly (readonly FormatToken[])[]): string {
  const section = sections[3] ?? sections.find((tokens) => tokens.some(({ kind }) => kind === "text place"));
  if (!section) return text;
  return section
    .map(({ kind, text: words }) => (kind === "text place" ? text : kind === "words" ? words : ""))
    .join("");
}

function sectionFor(
  value: number,
  [positive = [], negative, zero]: readonly (readonly FormatToken[])[],
): readonly FormatToken[] {
  const own = value < 0 ? negative : value === 0 ? zero : undefined;
  return own ?? positive;
}

function formatNumber(value: number, sections: readonly (readonly FormatToken[])[], date1904: boolean): string {
  const section = sectionFor(value, sections);
  // A section for negatives brings its own sign.
  const sign = value < 0 && sections.length < 2 ? "-" : "";
  if (isMomentFormat(section)) return formatMoment(value, section, date1904);
  if (section.some(({ kind }) => kind === "general" || kind === "text place")) {
    const words = section.map(({ kind, text }) => (kind === "words" ? text : generalText(Math.abs(value)))).join("");
    return sign + words;
  }
  const text = formatDecimal(Math.abs(value), section);
  // What rounds to nothing loses its sign.
  return sign && /[1-9]/.test(text.digits) ? sign + text.whole : text.whole;
}
