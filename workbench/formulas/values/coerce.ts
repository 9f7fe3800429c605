import { CellError, type CellValue } from "#workbench/model/cell";
import { generalText } from "./general-text.ts";
import { NotComputed } from "./operand.ts";
import { readNumber } from "./read-number.ts";

/**
 * A value where a number is wanted: empty is 0, TRUE is 1, text is read.
 * @throws CellError the value's own error, or #VALUE! for a text that is no number.
 */
export function numberOf(value: CellValue | undefined): number {
  const number = toNumber(value ?? null);
  if (typeof number !== "number") throw number;
  return number;
}

/** As numberOf, with the error as a value: for the hot paths. */
export function toNumber(value: CellValue): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return textNumber(value);
  return value;
}

function textNumber(text: string): number | CellError {
  const number = readNumber(text);
  if (number === undefined) return CellError.of("#VALUE!");
  if (Number.isNaN(number)) throw new NotComputed("a date without a year");
  return number;
}

/** A value where text is wanted. @throws CellError the value's own error. */
export function textOf(value: CellValue | undefined): string {
  const text = toText(value ?? null);
  if (typeof text !== "string") throw text;
  return text;
}

export function toText(value: CellValue): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return generalText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

/** A value where TRUE or FALSE is wanted. @throws CellError its own error, #VALUE! for other text. */
export function booleanOf(value: CellValue | undefined): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null || value === undefined) return false;
  if (value instanceof CellError) throw value;
  const word = value.toUpperCase();
  if (word === "TRUE") return true;
  if (word === "FALSE") return false;
  throw CellError.of("#VALUE!");
}

/** A computed number as a cell takes it: overflow is #NUM!, and there is no minus zero. */
export function finite(value: number): number | CellError {
  return Number.isFinite(value) ? value + 0 : CellError.of("#NUM!");
}
