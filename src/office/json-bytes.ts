const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Bytes of a row of cells as JSON in UTF-8, without making the text: every cell that travels is measured, and the text of a
 * million rows takes longer to make than to read.
 *
 * @param row - texts, numbers, truth values and null; anything else is measured as null.
 */
export function jsonBytes(row: readonly unknown[]): number {
  let bytes = 1 + Math.max(1, row.length);
  for (let at = 0; at < row.length; at++) bytes += cellBytes(row[at]);
  return bytes;
}

/** Of one cell, without the comma behind it. */
export function cellBytes(cell: unknown): number {
  if (typeof cell === "string") return textBytes(cell);
  if (typeof cell === "number") return numberBytes(cell);
  return cell === false ? 5 : 4;
}

function numberBytes(value: number): number {
  if (Number.isInteger(value) && value >= 0 && value < 100_000) return digits(value);
  return Number.isFinite(value) ? String(value).length : 4;
}

/** Most whole numbers of a sheet are days and small counts. */
function digits(value: number): number {
  if (value < 100) return value < 10 ? 1 : 2;
  if (value < 10_000) return value < 1000 ? 3 : 4;
  return 5;
}

function textBytes(text: string): number {
  let bytes = text.length + 2;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code === QUOTE || code === BACKSLASH) bytes += escapeBytes(code);
    else if (code >= 0x80) bytes += beyondAscii(text, at);
  }
  return bytes;
}

/** What an escape takes beyond one byte: `\n`, or `\u001f`. */
function escapeBytes(code: number): number {
  const isShort = code === QUOTE || code === BACKSLASH || (code >= 8 && code <= 13 && code !== 11);
  return isShort ? 1 : 5;
}

/** What a unit of UTF-16 takes beyond one byte; half of a character that lacks its other half travels as `\ud83d`. */
function beyondAscii(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x800) return 1;
  if (code < 0xd800 || code > 0xdfff) return 2;
  return isOfPair(text, at, code) ? 1 : 5;
}

/** True for either half of a character that stands whole. */
function isOfPair(text: string, at: number, code: number): boolean {
  if (code < 0xdc00) return isWithin(text.charCodeAt(at + 1), 0xdc00);
  return isWithin(text.charCodeAt(at - 1), 0xd800);
}

/** One of the 1,024 halves from there; NaN, beyond the text, is none. */
function isWithin(code: number, first: number): boolean {
  return code >= first && code < first + 0x400;
}
