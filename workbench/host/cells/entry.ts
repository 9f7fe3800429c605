import { readNumber } from "#workbench/formulas/values/read-number";
import { CellError, type CellValue } from "#workbench/model/cell";
import { invalid, notModelled } from "../batch/host-error.ts";

/** What an entry makes of a cell. `format`: the number format that Excel gives where the cell has General. */
export type Entry =
  | { readonly kind: "value"; readonly value: CellValue; readonly format?: string }
  | { readonly kind: "formula"; readonly text: string };

export const TEXT_FORMAT = "@";
const LONGEST_TEXT = 32_767;

/**
 * Reads what is written to a cell as Excel reads what is typed: `=` begins a formula, `'` a text, and a text that looks
 * like a number, a date (day first), TRUE or an error becomes one; in a cell of format `@` everything is text.
 *
 * A text that begins with + or - and is no number is entered as a formula, as Excel does. Left out: fractions
 * (`1 1/2`), currencies other than £ and $, and a leading `@`.
 *
 * @throws InvalidArgument for what no cell can hold; NotImplemented for a date without a year (there is no clock here).
 */
export function readEntry(written: unknown, format: string, date1904: boolean): Entry {
  if (typeof written === "string") return readText(written, format, date1904);
  if (typeof written !== "number" && typeof written !== "boolean") throw invalid();
  return { kind: "value", value: format === TEXT_FORMAT ? String(written).toUpperCase() : written };
}

function readText(text: string, format: string, date1904: boolean): Entry {
  if (text.length > LONGEST_TEXT) throw invalid();
  if (text === "") return { kind: "value", value: null };
  if (text.startsWith("'")) return { kind: "value", value: text.slice(1) };
  if (format === TEXT_FORMAT) return { kind: "value", value: text };
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", text };
  return readLooks(text, date1904);
}

function readLooks(text: string, date1904: boolean): Entry {
  const number = readNumber(text, date1904);
  if (number !== undefined) {
    if (Number.isNaN(number)) throw notModelled(`the entry of a date without a year ("${text}")`);
    const format = formatOfEntry(text);
    return format === undefined ? { kind: "value", value: number } : { kind: "value", value: number, format };
  }
  if (/^(true|false)$/i.test(text)) return { kind: "value", value: text.toUpperCase() === "TRUE" };
  const error = text.startsWith("#") ? CellError.parse(text.toUpperCase()) : undefined;
  if (error) return { kind: "value", value: error };
  return /^[+-]./.test(text) ? { kind: "formula", text: `=${text}` } : { kind: "value", value: text };
}

/** By the look of an entry, the format that Excel gives with it; the first that fits. */
const ENTRY_FORMATS: readonly (readonly [look: RegExp, format: string])[] = [
  [/%/, "0%"],
  [/£/, '"£"#,##0'],
  [/\$/, "$#,##0"],
  [/,/, "#,##0"],
  [/^[\d.+-]+e/i, "0.00E+00"],
  [/\d[-/. ]\S+\s+\d+:/, "dd/mm/yyyy hh:mm"],
  [/:/, "hh:mm"],
  [/^\d.*[a-z]/i, "dd-mmm-yy"],
  [/[a-z]/i, "mmm-yy"],
  [/^\d{4}-\d{1,2}$|^\d{1,2}[-/]\d{4}$/, "mmm-yy"],
  [/\d[-/]\d/, "dd/mm/yyyy"],
];

/** undefined = the cell's own. */
function formatOfEntry(text: string): string | undefined {
  const format = ENTRY_FORMATS.find(([look]) => look.test(text))?.[1];
  return /\.\d/.test(text) ? format?.replace(/(?<![+0])0(?=%?$)/, "0.00") : format;
}
