import { toPence } from "#domain/money/pence";
import { bad, good, type Outcome } from "./outcome.ts";

/**
 * An amount in pounds from one cell of a range, as whole pence; a blank cell is nought.
 *
 * @param cell - the raw value that Excel hands over: number, text, TRUE/FALSE, blank or an error.
 * @param place - where it stands, for the message: `gross, cell 3`.
 */
export function readAmountPence(cell: unknown, place: string): Outcome<number> {
  if (isBlank(cell)) return good(0);
  const pounds = plainValue(cell);
  if (typeof pounds !== "number") return bad(`${place} holds ${describe(cell)}, not a number.`);
  const pence = toPence(pounds, 1);
  return Number.isSafeInteger(pence) ? good(pence) : bad(`${place} is too large to count to the penny.`);
}

/** A part of one, 0 to 1, from one cell; TRUE is 1 and FALSE is 0. A blank gives `whenBlank`. */
export function readFraction(cell: unknown, place: string, whenBlank: Outcome<number>): Outcome<number> {
  if (isBlank(cell)) return whenBlank;
  const part = plainValue(cell);
  if (typeof part === "boolean") return good(part ? 1 : 0);
  if (typeof part !== "number") return bad(`${place} holds ${describe(cell)}, not a number from 0 to 1.`);
  return part >= 0 && part <= 1 ? good(part) : bad(`${place} is ${String(part)}; it must be from 0 to 1.`);
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === "";
}

/** A number that carries its own format arrives as an object with the plain number inside. */
function plainValue(cell: unknown): unknown {
  const isFormatted = typeof cell === "object" && cell !== null && "basicValue" in cell;
  return isFormatted ? cell.basicValue : cell;
}

function describe(cell: unknown): string {
  if (typeof cell === "string") return `"${cell}"`;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return errorCode(cell) ?? "a value of another kind";
}

/** An error arrives as CustomFunctions.Error (`code`) or as an Excel cell value (`basicValue`), by version of Excel. */
function errorCode(cell: unknown): string | undefined {
  if (typeof cell !== "object" || cell === null) return undefined;
  const code = "code" in cell ? cell.code : "basicValue" in cell ? cell.basicValue : undefined;
  return typeof code === "string" ? `the error ${code}` : undefined;
}
