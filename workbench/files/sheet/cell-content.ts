import { CellError, type CellValue } from "#workbench/model/cell";
import { decodeCellText } from "../xml/xml-text.ts";

const DAY = 86_400_000;
/** Serial number 0 of the two date systems, as milliseconds of UTC. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** What stands between the tags of one cell. */
export interface CellContent {
  readonly type: string;
  /** Text of `<v>`, undefined where there is none. */
  readonly value: string | undefined;
  /** Text of `<is>`. */
  readonly inline: string | undefined;
}

export interface CellReading {
  readonly strings: readonly string[];
  readonly date1904: boolean;
}

/**
 * Value of a cell. An error code that the model does not know (`#GETTING_DATA`) reads as #VALUE!; a string number
 * beyond the table as an empty text; what claims to be a number and is none as text, so that nothing is lost.
 */
export function readCellValue(content: CellContent, reading: CellReading): CellValue {
  const { type, value, inline } = content;
  if (inline !== undefined && value === undefined) return decodeCellText(inline);
  if (value === undefined) return null;
  switch (type) {
    case "s":
      return reading.strings[Number(value)] ?? "";
    case "str":
    case "inlineStr":
      return decodeCellText(value);
    case "b":
      return value.trim() === "1" || value.trim() === "true";
    case "e":
      return CellError.parse(value.trim()) ?? CellError.of("#VALUE!");
    case "d":
      return serialOf(value.trim(), reading.date1904) ?? value;
    default:
      return number(value);
  }
}

function number(text: string): CellValue {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : text;
}

/** Serial of an ISO date; in the 1900 system days before 1 March 1900 stand one lower, as Excel counts a 29 February. */
function serialOf(text: string, date1904: boolean): number | undefined {
  const found = ISO.exec(text);
  if (!found) return undefined;
  const part = (index: number): number => Number(found[index] ?? 0);
  const time = Date.UTC(part(1), part(2) - 1, part(3), part(4), part(5)) + part(6) * 1000;
  const serial = (time - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY;
  return !date1904 && serial < 61 ? serial - 1 : serial;
}
