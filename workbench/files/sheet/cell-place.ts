import { MAX_COLUMNS, MAX_ROWS } from "#workbench/model/address";

/** Row and column of "AB12" as one number, so that a million of them cost nothing; -1 where it is none. */
export function placeOf(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const row = digitsFrom(reference, at);
  return within(column, MAX_COLUMNS) && within(row, MAX_ROWS) ? place(row - 1, column - 1) : -1;
}

function digitsFrom(text: string, from: number): number {
  let value = 0;
  for (let at = from; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function within(number: number, most: number): boolean {
  return number >= 1 && number <= most;
}

export function place(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

export function rowOf(at: number): number {
  return Math.floor(at / MAX_COLUMNS);
}

export function columnOf(at: number): number {
  return at % MAX_COLUMNS;
}
