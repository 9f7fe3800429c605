import { readSections } from "#workbench/formulas/values/format-sections";
import { formatValue } from "#workbench/formulas/values/number-format";
import { generalText } from "#workbench/formulas/values/general-text";
import { NotComputed } from "#workbench/formulas/values/operand";
import { CellError, type CellValue } from "#workbench/model/cell";

const GENERAL = "General";

/**
 * A cell's text by its number format. A format that is not known here (fractions, conditions in brackets) shows as
 * General; the column's width plays no part: no ####, and General does not shorten to eleven places.
 */
export function renderText(value: CellValue, format: string, date1904: boolean): string {
  if (value === null) return "";
  if (typeof value === "string") return format === GENERAL ? value : renderString(value, format);
  if (typeof value === "number" && format === GENERAL) return generalText(value);
  return known(() => String(formatValue(value, format, date1904))) ?? plain(value);
}

/** A text takes the fourth section, or the one with an @; a text that reads as a number stays the text it is. */
function renderString(value: string, format: string): string {
  const sections = known(() => readSections(format)) ?? [];
  const section = sections[3] ?? sections.find((tokens) => tokens.some(({ kind }) => kind === "text place"));
  if (!section) return value;
  return section.map(({ kind, text }) => (kind === "text place" ? value : kind === "words" ? text : "")).join("");
}

function plain(value: number | boolean | CellError): string {
  return typeof value === "number" ? generalText(value) : value instanceof CellError ? value.code : String(value);
}

/** What the rendering gives; undefined where the format code is outside what is known. */
function known<T>(render: () => T): T | undefined {
  try {
    return render();
  } catch (error) {
    if (error instanceof NotComputed) return undefined;
    throw error;
  }
}
