import { MAX_COLUMNS, MAX_ROWS } from "#workbench/model/address";

/** Row and column of "AB12" as one number, so that a million of them cost nothing; -1 where it is none. */
export function placeOf(reference: string): number {
  let column = 0;
  let row = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  for (; at < reference.length; at++) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
  }
  return column < 1 || column > MAX_COLUMNS || row < 1 || row > MAX_ROWS ? -1 : place(row - 1, column - 1);
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
