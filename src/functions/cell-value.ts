import { toPence } from "#domain/money/pence";
import { bad, good, type Outcome } from "./outcome.ts";

/** A range as Excel hands it over: rows of raw cell values. */
export type CellRange = readonly (readonly unknown[])[];

/**
 * An amount in pounds from one cell of a range, as whole pence.
 *
 * @param cell - the raw value that Excel hands over: number, text, TRUE/FALSE or an error.
 * @returns the pence; or what is wrong, as the end of a sentence that begins with the cell's place.
 */
export function readAmountPence(cell: unknown): Outcome<number> {
  const pounds = readNumber(cell);
  if (!pounds.ok) return pounds;
  const pence = penceOf(pounds.value);
  return Number.isSafeInteger(pence) ? good(pence) : bad("is too large to count to the penny.");
}

/** A number from one cell; text that looks like one is not taken for one, as Excel's own SUM does not. */
export function readNumber(cell: unknown): Outcome<number> {
  const number = plainValue(cell);
  return typeof number === "number" ? good(number) : bad(`${holds(cell)}, not a number.`);
}

/** A part of one, 0 to 1, from one cell; TRUE is 1 and FALSE is 0. A blank gives `whenBlank`. */
export function readFraction(cell: unknown, whenBlank: Outcome<number>): Outcome<number> {
  if (isBlank(cell)) return whenBlank;
  const part = plainValue(cell);
  if (typeof part === "boolean") return good(part ? 1 : 0);
  if (typeof part !== "number") return bad(`${holds(cell)}, not a number from 0 to 1.`);
  return part >= 0 && part <= 1 ? good(part) : bad(`is ${String(part)}; it must be from 0 to 1.`);
}

/** A cell's text, blanks at its ends left off; a code that was typed as a number gives the figures it shows. */
export function readLabel(cell: unknown): Outcome<string> {
  if (isBlank(cell)) return good("");
  const value = plainValue(cell);
  if (typeof value === "string" && errorCode(cell) === undefined) return good(value.trim());
  return typeof value === "number" ? good(String(value)) : bad(`${holds(cell)}, not a text.`);
}

/** The plain number, text or TRUE/FALSE of a cell; null for a blank, and what is wrong for an error. */
export function readPlain(cell: unknown): Outcome<string | number | boolean | null> {
  if (isBlank(cell)) return good(null);
  const value = plainValue(cell);
  const isPlain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isPlain && errorCode(cell) === undefined ? good(value) : bad(`${holds(cell)}.`);
}

export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === "";
}

/** `holds "tbc"`, `holds the error #N/A` */
export function holds(cell: unknown): string {
  if (typeof cell === "string") return `holds "${cell}"`;
  if (typeof cell === "boolean") return `holds ${cell ? "TRUE" : "FALSE"}`;
  if (typeof cell === "number") return `holds ${String(cell)}`;
  return `holds ${errorCode(cell) ?? "a value of another kind"}`;
}

/** Nearly every amount has two decimals at most: those need no exact decimal arithmetic. */
function penceOf(pounds: number): number {
  const pence = Math.round(pounds * 100);
  return pence / 100 === pounds && Number.isSafeInteger(pence) ? pence : toPence(pounds, 1);
}

/** A number that carries its own format arrives as an object with the plain number inside. */
function plainValue(cell: unknown): unknown {
  const isFormatted = typeof cell === "object" && cell !== null && "basicValue" in cell;
  return isFormatted ? cell.basicValue : cell;
}

/** An error arrives as CustomFunctions.Error (`code`) or as an Excel cell value (`basicValue`), by version of Excel. */
function errorCode(cell: unknown): string | undefined {
  if (typeof cell !== "object" || cell === null) return undefined;
  const code = "code" in cell ? cell.code : "basicValue" in cell ? cell.basicValue : undefined;
  return typeof code === "string" ? `the error ${code}` : undefined;
}
